using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Google.Protobuf.Reflection;
using NetGen.Onnx.Protocol;

namespace NetGen.Onnx.Import.Reading;

/// <summary>Goes through a file before anything is built from it: structure, text, and what the messages will weigh in memory.</summary>
/// <remarks>The protocol buffer library says neither where a file is damaged nor how much a file of empty messages will take.</remarks>
internal sealed class WireCheck
{
    // An object, and what the import makes of it.
    private const int ObjectCost = 200, FieldCost = 8, RepeatedFieldCost = 48, ItemCost = 16, TextCost = 40, VarintCost = 24;

    private static readonly ConcurrentDictionary<MessageDescriptor, long> Costs = new();

    private readonly WireReader _reader;
    private readonly Budget _budget;
    private readonly Func<int, string, OnnxException> _damaged;

    private WireCheck(byte[] bytes, Budget budget, Func<int, string, OnnxException> damaged)
    {
        _reader = new(bytes, damaged);
        _budget = budget;
        _damaged = damaged;
    }

    private WirePositions Positions { get; } = new();

    /// <summary>Checks a model's bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="damaged">Makes the error at a byte.</param>
    /// <returns>Where its nodes and initializers begin.</returns>
    public static WirePositions Check(byte[] bytes, Budget budget, Func<int, string, OnnxException> damaged)
    {
        var check = new WireCheck(bytes, budget, damaged);
        check.Message(ModelProto.Descriptor, bytes.Length);
        return check.Positions;
    }

    // The messages that are read contain none of their own kind, so this goes a handful of levels deep.
    private void Message(MessageDescriptor type, int end)
    {
        while (_reader.Position < end)
        {
            int start = _reader.Position;
            (int number, int wire) = _reader.Tag(end);
            FieldDescriptor? field = type.FindFieldByNumber(number);
            if (field is null) _reader.Skip(wire, end);
            else Field(field, wire, start, end);
        }
    }

    private void Field(FieldDescriptor field, int wire, int start, int end)
    {
        bool packed = wire == WireReader.Delimited && field.IsRepeated && WireOf(field) != WireReader.Delimited;
        if (wire != WireOf(field) && !packed) throw _damaged(start, $"{field.ContainingType.Name}.{field.Name} has wire type {wire}.");
        if (field.IsRepeated) Spend(ItemCost, start);
        if (packed) Packed(field, start, _reader.End(end));
        else if (wire != WireReader.Delimited) _reader.Skip(wire, end);
        else Delimited(field, start, _reader.End(end));
    }

    private void Delimited(FieldDescriptor field, int start, int end)
    {
        if (field.FieldType == FieldType.Message)
        {
            Positions.Note(field, start);
            Spend(CostOf(field.MessageType), start);
            Message(field.MessageType, end);
            return;
        }

        Spend(TextCost + (2L * (end - _reader.Position)), start);
        if (field.FieldType == FieldType.String) _reader.SkipText(end);
        else _reader.Advance(end - _reader.Position, end);
    }

    private void Packed(FieldDescriptor field, int start, int end)
    {
        int length = end - _reader.Position, size = WireOf(field) == WireReader.Fixed32 ? sizeof(float) : sizeof(double);
        if (WireOf(field) == WireReader.Varint)
        {
            Spend((long)VarintCost * _reader.SkipVarints(end), start);
            return;
        }

        if (length % size != 0)
            throw _damaged(start, $"{field.ContainingType.Name}.{field.Name} has {length} bytes, no multiple of {size}.");
        Spend(length, start);
        _reader.Advance(length, end);
    }

    private void Spend(long bytes, int position)
    {
        if (!_budget.TryTake(bytes)) throw _damaged(position, "The file would take many times its size in memory.");
    }

    private static long CostOf(MessageDescriptor type)
    {
        if (Costs.TryGetValue(type, out long known)) return known;
        IList<FieldDescriptor> fields = type.Fields.InDeclarationOrder();
        long cost = ObjectCost + ((long)FieldCost * fields.Count);
        foreach (FieldDescriptor field in fields) cost += field.IsRepeated ? RepeatedFieldCost : 0;
        return Costs[type] = cost;
    }

    private static int WireOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message or FieldType.String or FieldType.Bytes => WireReader.Delimited,
        FieldType.Float => WireReader.Fixed32,
        FieldType.Double => WireReader.Fixed64,
        _ => WireReader.Varint,
    };
}
