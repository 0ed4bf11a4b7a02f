using System;
using System.Linq;
using NetGen.Signal;

namespace NetGen.Effects.Harness;

/// <summary>Looks at networks before they have learnt anything.</summary>
internal static class Start
{
    /// <summary>‖δ‖² of the first layer over that of the last hidden one, as predicted for standard inputs.</summary>
    public static double GradientRatio(NetworkLayout layout) => layout.PredictSignal().GradientRatio(0, layout.Layers.Count - 2);

    /// <summary>The variance of the last pre-activations, as predicted for standard inputs; ∞ where it overflows.</summary>
    public static double OutputVariance(NetworkLayout layout)
    {
        SignalPrediction prediction = layout.PredictSignal();
        return prediction.OverflowLayer is null ? prediction.Layers[^1].PreActivationVariance : double.PositiveInfinity;
    }

    /// <summary>The measured share of pairs of input and unit whose slope is below a tenth of the steepest.</summary>
    public static double Saturated<TNet>(TNet network, Samples data, int layer)
        where TNet : class, INetwork<TNet> => network.MeasureSignal(data.X).Measured[layer].LowGradientShare;

    /// <summary>The share of a layer's outputs that are 0.</summary>
    public static double Inactive<TNet>(TNet network, Samples data, int layer)
        where TNet : class, INetwork<TNet> => Outputs(network, data, layer).Average(output => output == 0 ? 1.0 : 0);

    /// <summary>Whether the output is the same for all inputs.</summary>
    public static bool IsConstant<TNet>(TNet network, Samples data)
        where TNet : class, INetwork<TNet>
    {
        float[] outputs = Outputs(network, data, network.Layout.Layers.Count - 1);
        return outputs.All(output => output == outputs[0]);
    }

    /// <summary>The share of inputs for which some hidden layer is 0 in all units.</summary>
    public static double Silent<TNet>(TNet network, Samples data)
        where TNet : class, INetwork<TNet>
    {
        bool[] silent = new bool[data.Rows];
        for (int layer = 0; layer < network.Layout.Layers.Count - 1; layer++)
        {
            float[] outputs = Outputs(network, data, layer);
            int units = outputs.Length / data.Rows;
            for (int row = 0; row < data.Rows; row++) silent[row] |= !outputs.AsSpan(row * units, units).ContainsAnyExcept(0f);
        }

        return silent.Average(off => off ? 1.0 : 0);
    }

    /// <summary>What a layer hands on for the training inputs, row-major.</summary>
    public static float[] Outputs<TNet>(TNet network, Samples data, int last)
        where TNet : class, INetwork<TNet>
    {
        float[] x = data.X;
        for (int layer = 0; layer <= last; layer++)
        {
            float[] h = new float[data.Rows * network.Layout.Layers[layer].Units], y = new float[h.Length];
            network.ForwardLayer(layer, x, h, y);
            x = y;
        }

        return x;
    }
}
