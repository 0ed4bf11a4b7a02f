using System;
using System.Globalization;

namespace NetGen;

/// <summary>Finds the first place that is not finite behind a step that failed; slow, since it runs once.</summary>
internal readonly ref struct DivergenceSearch<TNet>(TNet network, long step, double learningRate, BatchOrigin origin)
    where TNet : class, INetwork<TNet>
{
    private const string DataRemedy = "Remove or repair that row.";

    private readonly BatchOrigin _origin = origin;

    private static NetworkLayout Layout => TNet.Declaration;

    private string NumericRemedy => string.Create(
        CultureInfo.InvariantCulture,
        $"Lower the learning rate (now {learningRate:G6}), clip the gradient (TrainerOptions.GradientClipNorm), or choose an initialisation that keeps the signal's scale.");

    /// <summary>Looks in the order in which numbers come about: data, parameters, layer by layer forward, loss, gradient.</summary>
    public TrainingDivergedException InBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, double loss, ReadOnlySpan<float> gradient)
    {
        int at = DataChecks.FirstNonFinite(inputs);
        if (at >= 0) return InData(DivergencePlace.Inputs, "input", at, Layout.InputSize, inputs[at]);
        at = DataChecks.FirstNonFinite(targets);
        if (at >= 0) return InData(DivergencePlace.Targets, "target", at, Layout.OutputSize, targets[at]);
        at = DataChecks.FirstNonFinite(network.Parameters.Buffer);
        if (at >= 0)
            return AtParameter(DivergencePlace.Parameters, "a parameter of {0} was not finite before the step", at, "Set or load finite parameters.");

        TrainingDivergedException? found = Forward(inputs, rows);
        if (found is not null) return found;
        if (!float.IsFinite((float)loss)) return Make(DivergencePlace.Loss, "the loss is not finite, though the outputs are", NumericRemedy, null, null, null);
        at = DataChecks.FirstNonFinite(gradient);
        return AtParameter(DivergencePlace.Gradient, "the gradient of {0} is not finite", Math.Max(0, at), NumericRemedy);
    }

    /// <summary>Names the layer whose update failed.</summary>
    public TrainingDivergedException InUpdate(int parameter) =>
        AtParameter(DivergencePlace.Update, "the update would make {0} infinite or NaN", parameter, NumericRemedy);

    private TrainingDivergedException? Forward(ReadOnlySpan<float> inputs, int rows)
    {
        // The first layer that fails in any row, and there the first row: a later block goes only as far as could still come before that.
        int block = RowBlocks.Rows(Layout, rows), stages = 2 * Layout.Layers.Count;
        TrainingDivergedException? found = null;
        for (int first = 0, count; first < rows && stages > 0; first += count)
        {
            count = Math.Min(block, rows - first);
            if (InBlock(inputs.Slice(first * Layout.InputSize, count * Layout.InputSize), first, ref stages) is { } earlier) found = earlier;
        }

        return found;
    }

    // A layer has two stages, what goes into the activation and what comes out; those from the limit on are not looked at.
    private TrainingDivergedException? InBlock(ReadOnlySpan<float> signal, int first, ref int stages)
    {
        int rows = signal.Length / Layout.InputSize;
        for (int index = 0; 2 * index < stages; index++)
        {
            Layer layer = Layout.Layers[index];
            float[] preActivations = new float[rows * layer.Units], outputs = new float[rows * layer.Units];
            network.ForwardLayer(index, signal, preActivations, outputs);
            int at = DataChecks.FirstNonFinite(preActivations);
            if (at >= 0)
            {
                stages = 2 * index;
                return InLayer(DivergencePlace.PreActivations, "pre-activations", layer, first, at);
            }

            at = DataChecks.FirstNonFinite(outputs);
            if (at >= 0 && (2 * index) + 1 < stages)
            {
                stages = (2 * index) + 1;
                return InLayer(DivergencePlace.Outputs, "outputs", layer, first, at);
            }

            signal = outputs;
        }

        return null;
    }

    private TrainingDivergedException InData(DivergencePlace place, string what, int at, int size, float value)
    {
        (int row, int column) = (_origin.Row(at / size), at % size);
        return Make(
            place, string.Create(CultureInfo.InvariantCulture, $"the {what} in row {row}, column {column} is {value}"), DataRemedy, null, row, column);
    }

    private TrainingDivergedException InLayer(DivergencePlace place, string what, Layer layer, int first, int at)
    {
        (int row, int unit) = (_origin.Row(first + (at / layer.Units)), at % layer.Units);
        return Make(place, $"the {what} of {Describe(layer)} are not finite, first in row {row}, unit {unit}", NumericRemedy, layer.Index, row, unit);
    }

    private TrainingDivergedException AtParameter(DivergencePlace place, string pattern, int parameter, string remedy)
    {
        Layer owner = Layout.Layers[0];
        foreach (Layer layer in Layout.Layers)
        {
            owner = layer;
            if (parameter < layer.ParameterEnd) break;
        }

        return Make(place, string.Format(CultureInfo.InvariantCulture, pattern, Describe(owner)), remedy, owner.Index, null, null);
    }

    private TrainingDivergedException Make(DivergencePlace place, string what, string remedy, int? layer, int? row, int? column)
    {
        string when = _origin.Epoch is { } epoch ? $"step {step} (epoch {epoch})" : $"step {step}";
        return new($"Training of {Layout.Name} diverged at {when}: {what}. The parameters of the last good step are kept. {remedy}")
        {
            Place = place,
            Epoch = _origin.Epoch,
            Step = step,
            Layer = layer,
            Row = row,
            Column = column,
        };
    }

    private static string Describe(Layer layer) => $"layer {layer.Index} ({layer.Inputs} → {layer.Units}, {layer.Activation})";
}
