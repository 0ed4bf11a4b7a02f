using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads one attribute and collects what is wrong with it; it never throws, however broken the code is.</summary>
internal sealed class AttributeReader(AttributeData attribute, int index, List<Fault> faults)
{
    public const int MostUnits = 65_536;

    private readonly int _faultsBefore = faults.Count;
    private readonly bool _halfTyped = AttributeSyntaxCheck.IsHalfTyped(attribute);

    /// <summary>Whether anything was wrong so far.</summary>
    public bool Failed => faults.Count > _faultsBefore;

    /// <summary>Reports a fault at an argument of this attribute; of one that the compiler reports, only that it is incomplete.</summary>
    public void Report(FaultKind kind, string? argument, params string[] words) =>
        faults.Add(_halfTyped ? Fault.Of(FaultKind.Incomplete) : new Fault(kind, index, argument, new(words)));

    /// <summary>A size from 1 to 65,536.</summary>
    public int Size(string parameter)
    {
        if (Argument(parameter) is not int size) Incomplete();
        else if (size is >= 1 and <= MostUnits) return size;
        else Report(FaultKind.SizeOutOfRange, parameter, parameter, HumanNumber.Text((long)size));
        return 1;
    }

    /// <summary>A text that is not empty, or null.</summary>
    public string? Text(string parameter)
    {
        if (Argument(parameter) is string { Length: > 0 } text) return text;
        Report(FaultKind.MissingSetting, parameter, parameter, "a text");
        return null;
    }

    /// <summary>An enum value that its type defines.</summary>
    public T Value<T>(string parameter)
        where T : struct, Enum
    {
        if (Argument(parameter) is not int number) Incomplete();
        else if (Enum.IsDefined(typeof(T), number)) return (T)(object)number;
        else Report(FaultKind.UnknownValue, parameter, number.ToString(CultureInfo.InvariantCulture), typeof(T).Name);
        return default;
    }

    /// <summary>An enum property, or its default.</summary>
    public T NamedValue<T>(string property)
        where T : struct, Enum => Has(property) ? Value<T>(property) : default;

    /// <summary>A finite number, or null where the property is not written.</summary>
    public double? Number(string property)
    {
        if (!Has(property)) return null;
        if (Argument(property) is not double number) return Incomplete();
        if (!double.IsNaN(number) && !double.IsInfinity(number)) return number;
        Report(FaultKind.InvalidSetting, property, property, HumanNumber.Text(number), "a finite number");
        return null;
    }

    /// <summary>A finite number that a condition must hold of.</summary>
    public double? Number(string property, Func<double, bool> valid, string range)
    {
        double? number = Number(property);
        if (number is not { } value || valid(value)) return number;
        Report(FaultKind.InvalidSetting, property, property, HumanNumber.Text(value), range);
        return null;
    }

    /// <summary>A whole number from a least one on, or null where the property is not written.</summary>
    public long? Count(string property, long least)
    {
        if (!Has(property)) return null;
        if (Argument(property) is not long count) return (long?)Incomplete();
        if (count >= least) return count;
        Report(FaultKind.InvalidSetting, property, property, HumanNumber.Text(count), $"at least {least}");
        return null;
    }

    /// <summary>The name of a generic attribute's type argument.</summary>
    public string TypeArgument => attribute.AttributeClass is { TypeArguments.Length: 1 } type ? type.TypeArguments[0].Name : "";

    /// <summary>An array of numbers, empty where the property is not written or null; null where it is incomplete.</summary>
    public double[]? Numbers(string property)
    {
        if (!Has(property)) return [];
        TypedConstant array = attribute.NamedArguments.First(pair => pair.Key == property).Value;
        if (array is { Kind: TypedConstantKind.Array, IsNull: true }) return [];
        if (array.Kind == TypedConstantKind.Array && array.Values.All(value => value.Value is double))
            return [.. array.Values.Select(value => (double)value.Value!)];
        Incomplete();
        return null;
    }

    public bool Has(string property) => attribute.NamedArguments.Any(pair => pair.Key == property);

    // Null, so that nothing is said about a value that is not there yet.
    private double? Incomplete()
    {
        Report(FaultKind.Incomplete, null);
        return null;
    }

    // A constructor's optional arguments are filled in by Roslyn; an error constant or a missing constructor gives null.
    private object? Argument(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> pair in attribute.NamedArguments)
        {
            if (pair.Key == name) return Constant(pair.Value);
        }

        if (attribute.AttributeConstructor is not { } constructor) return null;
        for (int i = 0; i < constructor.Parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (constructor.Parameters[i].Name == name) return Constant(attribute.ConstructorArguments[i]);
        }

        return null;
    }

    private static object? Constant(TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;
}
