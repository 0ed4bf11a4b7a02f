using System;
using System.Linq;
using System.Reflection;
using NetGen.Reproducibility;
using Xunit;

namespace NetGen.Tests.Reproducibility;

/// <summary>The same bits under every setting of the runtime that this machine has.</summary>
public class ReproducibilityTests
{
    private static readonly Lazy<ChildRun> Usual = new(() => ChildRun.Start(threads: 1));

    public static TheoryData<string> Settings => new(Setting.All.Keys);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Hashes_AreThoseOfTheDefaultRun(string name)
    {
        Setting setting = Setting.All[name];
        ChildRun run = ChildRun.Start(setting.Threads, setting.Environment);
        string facts = string.Join(", ", run.Facts.Select(fact => $"{fact.Key} {fact.Value}"));
        Assert.True(setting.TookEffect(Usual.Value, run), $"'{name}' did not take effect: {facts}.");
        Assert.Equal(Usual.Value.Hashes, run.Hashes);
    }

    [Fact]
    public void DefaultRun_TrainsEveryNetworkAndPredictsAloneAsInBatches()
    {
        string Hash(string network, string what) => Usual.Value.Hashes.Single(line => line.StartsWith($"{network} {what} ", StringComparison.Ordinal))[^16..];
        Type[] networks = [.. typeof(CurveNet).Assembly.GetTypes().Where(type => type.IsDefined(typeof(InputAttribute)))];
        Assert.Equal(7, networks.Length);
        foreach (string network in networks.Select(type => type.Name))
        {
            Assert.NotEqual(Hash(network, "initial"), Hash(network, "trained"));
            Assert.Equal(Hash(network, "batch"), Hash(network, "single"));
        }
    }

    [Fact]
    public void Networks_UseEveryActivationLossAndInitialiser()
    {
        DenseAttribute[] layers = [.. typeof(CurveNet).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<DenseAttribute>())];
        Assert.Equal(Enum.GetValues<Activation>(), layers.Select(layer => layer.Activation).Distinct().Order());
        Assert.Equal(Enum.GetValues<Init>(), layers.Select(layer => layer.Init).Distinct().Order());

        INetwork[] networks = [new CurveNet(seed: 1), new SirenNet(seed: 1), new SoftmaxNet(seed: 1), new YesNoNet(seed: 1), new CornerNet(seed: 1)];
        Assert.Equal(Enum.GetValues<Loss>().Except([Loss.Auto]), networks.Select(network => network.Layout.Loss).Order());
    }
}
