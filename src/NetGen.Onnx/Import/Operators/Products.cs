using System.Linq;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Matrix products of the signal and numbers of the file: dense layers.</summary>
internal static class Products
{
    /// <summary>α·A′·B′ + β·C, where ′ transposes if so told.</summary>
    public static Value Gemm(Node node)
    {
        bool transposeA = node.Flag("transA"), transposeB = node.Flag("transB");
        float alpha = node.Number("alpha", 1), beta = node.Number("beta", 1);
        if (alpha == 0) throw new RefusedException("The attribute alpha is 0: the result does not depend on the input.");
        Flow product = Product(node, transposeA, transposeB, alpha);
        if (node.OptionalConstant(2) is not { } bias || beta == 0) return product;
        return beta == 1
            ? Channels.Shift(node, product, bias)
            : Channels.Shift(node, product, ConstantMath.Scaled(bias, beta, node.Context));
    }

    public static Value MatMul(Node node) => Product(node, transposeA: false, transposeB: false, alpha: 1);

    private static Flow Product(Node node, bool transposeA, bool transposeB, float alpha) => (node[0], node[1]) switch
    {
        // Samples in rows from the left, or in columns from the right: so they come out again.
        (Flow x, ConstantValue w) => Dense(node, x, transposeA, toColumns: false, new(Matrix(w.Constant), OutputMajor: transposeB, alpha)),
        (ConstantValue w, Flow x) => Dense(node, x, !transposeB, toColumns: true, new(Matrix(w.Constant), OutputMajor: !transposeA, alpha)),
        (Flow, Flow) => throw new RefusedException("It multiplies the signal with itself; one factor must be a constant."),
        _ => throw new RefusedException("It multiplies two constants."),
    };

    private static Flow Dense(Node node, Flow x, bool columns, bool toColumns, WeightMatrix weights)
    {
        if (!x.Shape.IsFlat) throw new RefusedException($"Its input has the shape {x.Shape}; [batch, n] is needed.");
        if (x.Shape.Columns != columns) throw new RefusedException($"Its input has the shape {x.Shape}, so that it would mix the samples.");
        if (weights.Units == 0 || weights.Inputs == 0) throw new RefusedException("Its matrix is empty.");
        int width = x.Shape.Width;
        if (width != FlowShape.Unknown && width != weights.Inputs)
            throw new RefusedException($"Its matrix, {weights.Inputs} × {weights.Units}, takes {weights.Inputs} numbers, its input has {width}.");
        return Flow.Of(new DenseSource(node, x.Line(), weights), new([weights.Units], toColumns));
    }

    private static Constant Matrix(Constant constant)
    {
        _ = constant.Floats;
        return constant.Dims.Length == 2
            ? constant
            : throw new RefusedException($"Its matrix has the shape {Names.Shape(constant.Dims)}; two dimensions are needed.");
    }
}
