using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using NetGen.Formulas;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Export;

/// <summary>Chains of any activations and widths, which no emitted network has to be compiled for.</summary>
public sealed class RandomNetworkTests
{
    private const int Rows = 3;

    private static readonly Gen<(Activation Activation, int Units)> Layer = Gen.Select(Gen.Enum<Activation>(), Gen.Int[1, 40]);

    private static readonly Gen<PortableNetwork> Networks = Gen.Select(Gen.Int[1, 40], Layer.Array[1, 5], Gen.Int[1, 1_000_000], Create);

    [Fact]
    public void Model_RunsInOnnxRuntimeAndComesBackBitForBit() => Networks.Sample(
        network =>
        {
            using var stream = new MemoryStream();
            OnnxExport.Write(network, stream);
            byte[] model = stream.ToArray();
            float[] inputs = Compare.Normal(Rows * network.InputSize, seed: 4);
            Compare.Near(Evaluator.Run(network, inputs), Referee.Run(model, inputs, [Rows, network.InputSize]));
            PortableNetwork read = OnnxImport.Parse(model, "model.onnx");
            Assert.Equal(network.ToDeclaration().ToString(), read.ToDeclaration().ToString());
            foreach ((PortableLayer expected, PortableLayer actual) in network.Layers.Zip(read.Layers))
            {
                Compare.SameBits(expected.Weights.Span, actual.Weights.Span);
                Compare.SameBits(expected.Biases.Span, actual.Biases.Span);
            }
        },
        iter: 150,
        threads: 1,
        print: network => network.ToDeclaration().ToString());

    private static PortableNetwork Create(int inputs, (Activation Activation, int Units)[] of, int seed)
    {
        var layers = new List<PortableLayer>();
        foreach ((Activation activation, int units) in of)
        {
            float scale = 1 / MathF.Sqrt(inputs), parameter = (float)ActivationTraits.Of(activation).DefaultParameter;
            float[] weights = Array.ConvertAll(Compare.Normal(inputs * units, seed + layers.Count), w => w * scale);
            layers.Add(new(inputs, units, activation, parameter > 1 ? 2 : parameter, weights, Compare.Normal(units, -seed)));
            inputs = units;
        }

        return new("Net", layers);
    }
}
