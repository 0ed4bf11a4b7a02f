using System;
using System.IO;
using System.Linq;
using CsCheck;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>The declaration in a file's metadata.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void OtherActivations_AreRefused_UnlessTheyAreIgnored()
    {
        byte[] file = RoundTripTests.Bytes(new ReluNet(1));
        var wrong = Assert.Throws<NetworkFormatException>(() => OddNet.Load(new MemoryStream(file)));
        Assert.Contains("Dense(5, Relu)", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Dense(5, Tanh)", wrong.Message, StringComparison.Ordinal);
        OddNet loaded = OddNet.Load(new MemoryStream(file), new SafetensorsOptions { IgnoreDeclaration = true });
        Assert.Equal(RoundTripTests.Bits(new ReluNet(1)), RoundTripTests.Bits(loaded));
    }

    [Fact]
    public void Declaration_ReadsBack()
    {
        using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(RoundTripTests.Bytes(new OddNet(1))));
        NetworkDeclaration declaration = file.ReadDeclaration()!;
        const string Line = "OddNet: Input(3), Dense(5, Tanh), Dense(17, LeakyRelu, Alpha = 0.2), Dense(1, Linear); MeanSquaredError";
        Assert.Equal(Line, declaration.ToString());
        Assert.Equal("pt", file.Metadata["format"]);
        Assert.Equal(3, declaration.InputSize);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"name":"A","name":"A","input":1,"layers":[],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[],"loss":"Huber","more":1}""")]
    [InlineData("""{"name":"A","input":1,"layers":[],"loss":"0"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[],"loss":"Huber, Auto"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[{}],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[{"kind":"Dense","units":1,"activation":"Linear","parameter":1e999}],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[{"kind":"Dense","units":1,"activation":"Linear","parameter":-}],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[{"kind":"Dense","units":1,"activation":"Linear"}],"loss":"Huber"}x""")]
    [InlineData("""{"name":"A","input":2,"layers":[{"kind":"Dense","units":1,"activation":"Linear"}],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[],"loss":"Huber"}""")]
    [InlineData("""{"name":"A","input":1,"layers":[{"kind":"Conv","units":1,"activation":"Linear"}],"loss":"Huber"}""")]
    public void OtherDeclaration_IsRefused(string json)
    {
        MemoryStream file = Declared(json);
        var wrong = Assert.Throws<NetworkFormatException>(() => LeastNet.Load(file));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(file.ToArray()).IndexOf("\"netgen\":", StringComparison.Ordinal) + 9, wrong.Position);
    }

    [Fact]
    public void OtherLossOrName_MakesNoDifference()
    {
        const string Json = """{"name":"A","input":1,"layers":[{"kind":"Dense","units":1,"activation":"Linear"}],"loss":"Huber"}""";
        Assert.Equal(RoundTripTests.Bits(new LeastNet(1)), RoundTripTests.Bits(LeastNet.Load(Declared(Json))));
    }

    private static MemoryStream Declared(string json)
    {
        string quoted = json.Replace("\"", "\\\"", StringComparison.Ordinal);
        return new MemoryStream(FileBytes.Torch(FileBytes.StateDict(new LeastNet(1), "0"), $$"""{"netgen":"{{quoted}}"}"""));
    }
}
