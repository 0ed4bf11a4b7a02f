using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1401.</summary>
public sealed class SoftmaxWithSquaredErrorTests
{
    private const string Layers = "[Input(64)]\n[Dense(128, Activation.Relu)]\n[Dense(10, Activation.Softmax)]\n";

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    public void RegressionLoss_BehindSoftmax_IsReportedAtTheLoss(string loss)
    {
        string[] titles = RuleRun.AssertReports(
            "NG1401", DiagnosticSeverity.Warning, $"Loss.{loss}", $"{Layers}[Loss(Loss.{loss})]", "10 classes", loss, "2 % of cross-entropy's");
        Assert.Equal(["Use Loss.CategoricalCrossEntropy", $"Use Activation.Linear with Loss.{loss}"], titles);
    }

    [Theory]
    [InlineData("[Loss(Loss.CategoricalCrossEntropy)]")]
    [InlineData("[Loss(Loss.Auto)]")]
    [InlineData("")]
    public void CrossEntropy_IsSilent(string loss) => RuleRun.AssertSilent("NG1401", Layers + loss);

    [Fact]
    public void LinearOutput_IsSilent() =>
        RuleRun.AssertSilent("NG1401", "[Input(64)]\n[Dense(128, Activation.Relu)]\n[Dense(10)]\n[Loss(Loss.MeanSquaredError)]");

    [Fact]
    public void BrierScore_IsInformation()
    {
        Diagnostic diagnostic = Assert.Single(RuleRun.Diagnose(Layers + "[Loss(Loss.MeanSquaredError)]", "WeatherBrier"));
        Assert.Equal(("NG1401", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
    }
}
