using System.Collections.Generic;
using System.Linq;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1201: which constant layers stay alike, and which part.</summary>
internal sealed class ConstantWeightsStudy : Study
{
    private const int Steps = 1000, All = 0, Zeros = 1, Two = 2, First = 3, Middle = 4, Output = 5, None = 6;

    public override string Rule => "NG1201";

    public override string Setting =>
        $"Networks 1-50-50-50-2 of tanh on x sin x and x cos x, x in [−5, 5], 100 points, {Steps:N0} steps of Adam at 0.003 on all of them.";

    public override string Rows => "layers of constant weights 0.1";

    public override IReadOnlyList<Column> Columns => [new("test error"), new("different units in the narrowest hidden layer then", Unit.Number)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("all", seed => new ConstantAll(seed)),
        Of("the last hidden one, before an output of zeros", seed => new ConstantAndZeros(seed)),
        Of("two hidden ones in a row", seed => new ConstantTwo(seed)),
        Of("the first", seed => new ConstantFirst(seed)),
        Of("the second", seed => new ConstantMiddle(seed)),
        Of("the output", seed => new ConstantOutput(seed)),
        Of("none: Xavier", seed => new ConstantNone(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        bool Alike(int row) => results[row, 1].Greatest == 1;
        bool Parted(int row) => results[row, 1].Least > 25;
        bool AsWell(int row) => results[row].Median < 2 * results[None].Median;
        yield return new("Where the layer behind treats its units alike, all units of a constant layer are one to the end.", Alike(All) && Alike(Zeros) && Alike(Two));
        yield return new("Constant throughout, the network learns next to nothing.", results[All].Median > 20 * results[None].Median);
        yield return new(
            "Where the layer behind has weights that differ, the units part, and the network ends within twice Xavier's error or below it.",
            new[] { First, Middle }.All(row => Parted(row) && AsWell(row)));
        yield return new("The outputs part by their targets: a constant output layer did no harm.", AsWell(Output));
    }

    private static Variant Of<TNet>(string name, System.Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            TNet network = make(seed);
            double error = Learning.TestError(network, Curve.Pair(seed, -5, 5), new Adam { LearningRate = 3e-3 }, Steps);
            return [error, Enumerable.Range(0, network.Layout.Layers.Count - 1).Min(layer => Different(network, layer))];
        });

    private static int Different(INetwork network, int layer)
    {
        WeightView weights = network.Parameters.Weights(layer);
        float[] biases = network.Parameters.Biases(layer).ToArray();
        return Enumerable.Range(0, weights.Units)
            .Select(unit => string.Join(' ', Enumerable.Range(0, weights.Inputs).Select(input => weights[unit, input]).Append(biases[unit])))
            .Distinct().Count();
    }
}
