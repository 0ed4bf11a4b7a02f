namespace NetGen.Onnx.Import.Values;

/// <summary>The constant operand of a matrix product.</summary>
/// <param name="Values">A matrix.</param>
/// <param name="OutputMajor">Its rows are units, as PyTorch has them; otherwise its rows are inputs.</param>
/// <param name="Factor">Gemm's alpha.</param>
internal sealed record WeightMatrix(Constant Values, bool OutputMajor, float Factor)
{
    public int Units => Values.Dims[OutputMajor ? 0 : 1];

    public int Inputs => Values.Dims[OutputMajor ? 1 : 0];
}
