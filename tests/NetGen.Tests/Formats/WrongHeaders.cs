using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>Headers that are wrong in one way each, for 8 bytes of data, and the tensor that the error must name.</summary>
internal static class WrongHeaders
{
    /// <summary>The two tensors of <see cref="LeastNet"/>, as @W and @B stand for them below.</summary>
    public const string Weight = """
        "0.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}
        """;

    public const string Bias = """
        "0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}
        """;

    public static TheoryData<string, string?> All() => new()
    {
        // Ranges.
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[3,7]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "0.weight" },
        { """{@B}""", "0.bias" },
        { """{@W}""", null },
        { "{}", null },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,9]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[18446744073709551612,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[9223372036854775804,9223372036854775807]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":{"begin":4,"end":8}}}""", "0.bias" },

        // Shapes and counts.
        { """{@W,"0.bias":{"dtype":"F32","shape":[-1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1.0],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1e0],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[01],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":["1"],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[null],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[4611686018427387905],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[99999999999999999999999999999999999999],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[@65],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F4","shape":[7],"data_offsets":[4,8]}}""", "0.bias" },

        // Types.
        { """{@W,"0.bias":{"dtype":"I32","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"f32","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"0","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32,F64","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":null,"shape":[1],"data_offsets":[4,8]}}""", "0.bias" },

        // Members.
        { """{@W,@W,@B}""", "0.weight" },
        { """{@W,"\u0030.weight":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "0.weight" },
        { """{@W,"0.bias":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1]}}""", "0.bias" },
        { """{@W,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8],"stride":[1]}}""", "0.bias" },
        { """{@W,"0.bias":[]}""", "0.bias" },
        { """{@W,@B,"__metadata__":{"a":"1","a":"2"}}""", null },
        { """{"__metadata__":{},"__metadata__":{},@W,@B}""", "__metadata__" },
        { """{@W,@B,"__metadata__":{"a":1}}""", null },
        { """{@W,@B,"__metadata__":{"a":{"b":"c"}}}""", null },
        { """{@W,@B,"__metadata__":null}""", null },
        { """{@W,@B,"netgen":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "netgen" },

        // JSON.
        { """[@W]""", null },
        { """ {@W,@B}""", null },
        { """{@W,@B}x""", null },
        { """{@W,@B}{}""", null },
        { """{@W,@B,}""", null },
        { """{@W @B}""", null },
        { """{@W,@B""", null },
        { """{'0.weight':1}""", null },
        { """{"a\x":1}""", null },
        { """{"a\u12g4":1}""", null },
        { """{"\ud83d":1}""", null },
        { """{"\ude00\ud83d":1}""", null },
        { "{\"a\nb\":1}", null },
        { "{\"a", null },
        { "{\"a\\", null },
        { "{\"a\\u00", null },
        { "{\0}", null },
        { "\0\0\0\0", null },
    };

    /// <summary>The header with its abbreviations written out.</summary>
    public static string WrittenOut(string header) => header
        .Replace("@W", Weight, StringComparison.Ordinal)
        .Replace("@B", Bias, StringComparison.Ordinal)
        .Replace("@65", string.Join(',', Enumerable.Repeat("1", 65)), StringComparison.Ordinal);
}
