using System;
using System.Collections.Generic;
using System.Text;

namespace NetGen.Formats;

/// <summary>Parses the declaration that a file's metadata keep.</summary>
internal sealed class DeclarationReader
{
    private readonly FormatOrigin _origin;
    private readonly JsonCursor _json;

    public DeclarationReader(string json, FormatOrigin origin)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        _origin = origin;
        _json = new JsonCursor(bytes, 0, bytes.Length, origin, null);
    }

    public NetworkDeclaration Read()
    {
        string? name = null;
        long? input = null;
        Loss? loss = null;
        List<LayerDeclaration>? layers = null;
        _json.Expect('{');
        for (bool first = true; _json.NextItem('}', ref first);)
        {
            switch (_json.Name())
            {
                case "name" when name is null: name = _json.Text(); break;
                case "input" when input is null: input = _json.Integer(); break;
                case "layers" when layers is null: layers = ReadLayers(); break;
                case "loss" when loss is null: loss = Value<Loss>(); break;
                case string other: throw Unknown(other);
            }
        }

        _json.End();
        if (name is null || input is null || layers is null || loss is null) throw Error("name, input, layers or loss is missing");
        return new NetworkDeclaration(name, input.Value, layers, loss.Value);
    }

    private List<LayerDeclaration> ReadLayers()
    {
        var layers = new List<LayerDeclaration>();
        _json.Expect('[');
        for (bool first = true; _json.NextItem(']', ref first);) layers.Add(ReadLayer());
        return layers;
    }

    private LayerDeclaration ReadLayer()
    {
        string? kind = null;
        long? units = null;
        Activation? activation = null;
        double? parameter = null;
        _json.Expect('{');
        for (bool first = true; _json.NextItem('}', ref first);)
        {
            switch (_json.Name())
            {
                case "kind" when kind is null: kind = _json.Text(); break;
                case "units" when units is null: units = _json.Integer(); break;
                case "activation" when activation is null: activation = Value<Activation>(); break;
                case "parameter" when parameter is null: parameter = _json.Number(); break;
                case string other: throw Unknown(other);
            }
        }

        if (kind is null || units is null || activation is null) throw Error("a layer lacks its kind, units or activation");
        return new LayerDeclaration(kind, units.Value, activation.Value, (float)(parameter ?? 0));
    }

    private T Value<T>()
        where T : struct, Enum
    {
        string name = _json.Text();
        bool isName = name.Length > 0 && char.IsLetter(name[0]) && name.IndexOf(',') < 0;
        return isName && Enum.TryParse(name, out T value) ? value : throw Error($"'{FormatOrigin.Clip(name)}' is no {typeof(T).Name}");
    }

    private NetworkFormatException Unknown(string member) => Error($"'{FormatOrigin.Clip(member)}' is unknown or occurs twice");

    private NetworkFormatException Error(string reason) =>
        _origin.Error($"the metadata '{NetworkDeclaration.MetadataName}' declare no network: {reason}");
}
