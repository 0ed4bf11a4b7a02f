namespace NetGen.Onnx.Import.Values;

/// <summary>The functions of one number that operators name, those of a row, and those recognised from several operators.</summary>
internal enum Function
{
    Clip,
    LeakyRelu,
    Elu,
    Selu,
    Gelu,
    GeluTanh,
    Silu,
    Mish,
    Softplus,
    Softsign,
    Tanh,
    Sigmoid,
    HardSwish,
    Sin,
    Softmax,
    LogSoftmax,

    // Parts of other functions, no activations by themselves.
    Erf,
    Exp,
    Abs,
}
