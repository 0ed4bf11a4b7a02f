using System.Collections.Generic;

namespace NetGen.Formats;

/// <summary>Puts tensors in the order of their data and makes sure that these cover the file once, without holes.</summary>
internal static class TensorRanges
{
    public static void Check(List<SafetensorsTensor> tensors, long dataStart, long fileLength, FormatOrigin origin)
    {
        tensors.Sort(ByData);
        long end = dataStart;
        SafetensorsTensor? before = null;
        foreach (SafetensorsTensor tensor in tensors)
        {
            if (tensor.Start < end)
                throw origin.Error($"its data overlap those of '{FormatOrigin.Clip(before!.Name)}', up to {end}", tensor.Name, tensor.Start);
            if (tensor.Start > end)
                throw origin.Error($"the {tensor.Start - end} bytes before its data belong to no tensor", tensor.Name, end);
            end = tensor.Start + tensor.Length;
            before = tensor;
        }

        if (end < fileLength) throw origin.Error($"the last {fileLength - end} bytes belong to no tensor", null, end);
    }

    // Empty tensors have no data, so their names decide: the order must not depend on the sort.
    private static int ByData(SafetensorsTensor a, SafetensorsTensor b)
    {
        int order = a.Start.CompareTo(b.Start);
        if (order == 0) order = a.Length.CompareTo(b.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }
}
