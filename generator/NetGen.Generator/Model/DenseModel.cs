namespace NetGen.Generator.Model;

/// <summary>A fully connected layer with the settings of its attribute; null is what was not written.</summary>
internal sealed record DenseModel(
    int Inputs, int Outputs, Activation Activation, double Parameter, Init Init, WeightSettings Weights, BiasSettings Bias)
    : LayerModel(Inputs, Outputs, Activation, Parameter);

/// <summary>The settings that a weight law may read; ω always has a number.</summary>
internal sealed record WeightSettings(
    double? Scale, double? Gain, double? Minimum, double? Maximum, double? Mean, double? Value, double? Sparsity, double Omega);

/// <summary>The settings that a bias law may read.</summary>
internal sealed record BiasSettings(BiasInit Init, double? Bias, double? Scale, double? Prior, EquatableArray<double> Priors);
