namespace NetGen.Generator.Emit;

/// <summary>Writes <c>Predict</c> and <c>PredictBatch</c>: the runtime checks, lends working memory and copies around the emitted pass.</summary>
internal static class PredictEmitter
{
    private const string Code = "global::NetGen.Emitted.Prediction";

    public static void Write(SourceWriter writer)
    {
        Write(writer, "Predict", "input", "output");
        writer.Line();
        Write(writer, "PredictBatch", "inputs", "outputs");
    }

    private static void Write(SourceWriter writer, string method, string input, string output)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public void {method}(global::System.ReadOnlySpan<float> {input}, global::System.Span<float> {output}) =>");
        writer.Line($"    global::NetGen.Runtime.Predictor.{method}<{Code}>(Parameters, {input}, {output});");
    }
}
