using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Formats;

/// <summary>
/// Decides which tensor of a file is which parameter: by the names if all are there, else by shape and order, else not at all.
/// </summary>
/// <remarks>
/// Some names in common prove nothing, since a module more in a <c>Sequential</c> moves all numbers behind it: so it is all or none.
/// </remarks>
internal sealed class TensorMatcher(
    string network, IReadOnlyList<ParameterSlot> slots, IReadOnlyList<SafetensorsTensor> tensors, FormatOrigin origin)
{
    private const int MostListed = 24;

    private readonly Dictionary<string, SafetensorsTensor> _byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);

    /// <summary>Finds a tensor for each slot.</summary>
    /// <param name="allowExtra">Whether the file may hold tensors that belong to no slot.</param>
    /// <returns>The tensors in the order of the slots.</returns>
    public SafetensorsTensor[] Match(bool allowExtra)
    {
        if (tensors.Count < slots.Count)
            throw origin.Error($"{network} has {slots.Count} tensors, the file {tensors.Count}. {BothSides()}");
        if (tensors.Count > slots.Count && !allowExtra) throw Extra();
        SafetensorsTensor[] matched = ByName() ?? ByShape();
        foreach (SafetensorsTensor tensor in matched)
        {
            if (TensorTypes.IsReadable(tensor.Type)) continue;
            throw Wrong(tensor, $"its dtype is {TensorTypes.Name(tensor.Type)}; weights are F32, F64, F16 or BF16");
        }

        return matched;
    }

    private SafetensorsTensor[]? ByName()
    {
        if (!slots.All(slot => _byName.ContainsKey(slot.Name))) return null;
        SafetensorsTensor[] matched = slots.Select(slot => _byName[slot.Name]).ToArray();
        for (int i = 0; i < matched.Length; i++)
        {
            if (slots[i].Fits(matched[i])) continue;
            string expected = SafetensorsTensor.ShapeText(slots[i].Shape), found = SafetensorsTensor.ShapeText(matched[i].Shape);
            throw Wrong(matched[i], $"its shape is {found}; the {slots[i].Parameter} of layer {slots[i].Layer + 1} of {network} has {expected}");
        }

        return matched;
    }

    // A layer's weights are placed first; a bias then goes with the weights whose name it shares.
    private SafetensorsTensor[] ByShape()
    {
        var matched = new SafetensorsTensor[slots.Count];
        ILookup<string, SafetensorsTensor> byShape = tensors.ToLookup(tensor => SafetensorsTensor.ShapeText(tensor.Shape));
        int[] weights = Places(slot => slot.Parameter == ParameterSlot.Weight);
        int[] others = Places(slot => slot.Parameter != ParameterSlot.Weight);
        PlaceByShape(weights, byShape, matched);
        SafetensorsTensor?[] siblings = others.Select(place => Sibling(place, matched)).ToArray();
        if (siblings.All(sibling => sibling is null)) PlaceByShape(others, byShape, matched);
        else if (siblings.All(sibling => sibling is not null)) for (int i = 0; i < others.Length; i++) matched[others[i]] = siblings[i]!;
        else throw Uncertain("some biases are named like their weights, and some are not");
        return matched;
    }

    private void PlaceByShape(int[] places, ILookup<string, SafetensorsTensor> byShape, SafetensorsTensor[] matched)
    {
        bool byOrder = false;
        foreach (IGrouping<string, int> group in places.GroupBy(place => SafetensorsTensor.ShapeText(slots[place].Shape)))
        {
            int[] same = group.ToArray();
            SafetensorsTensor[] candidates = byShape[group.Key].ToArray();
            if (candidates.Length != same.Length)
                throw Uncertain($"of shape {group.Key} {same.Length} are needed and {candidates.Length} are there");
            List<SafetensorsTensor> sorted = NumberedNames.Sort(candidates)
                ?? throw Uncertain($"the names of the {same.Length} of shape {group.Key} give them no order");
            for (int i = 0; i < same.Length; i++) matched[same[i]] = sorted[i];
            byOrder |= same.Length > 1;
        }

        // Where numbers had to decide, they must not contradict what the shapes say of the other layers.
        SafetensorsTensor[] placed = places.Select(place => matched[place]).ToArray();
        if (byOrder && NumberedNames.Sort(placed) is { } ordered && !ordered.SequenceEqual(placed))
            throw Uncertain("the numbers in the names do not ascend as the layers do");
    }

    private SafetensorsTensor? Sibling(int place, SafetensorsTensor[] matched)
    {
        int leader = Places(slot => slot.Layer == slots[place].Layer && slot.Parameter == ParameterSlot.Weight)[0];
        string name = matched[leader].Name;
        if (!name.EndsWith(ParameterSlot.Weight, StringComparison.Ordinal)) return null;
        name = $"{name.Substring(0, name.Length - ParameterSlot.Weight.Length)}{slots[place].Parameter}";
        return _byName.TryGetValue(name, out SafetensorsTensor? sibling) && slots[place].Fits(sibling) ? sibling : null;
    }

    private int[] Places(Func<ParameterSlot, bool> condition) => Enumerable.Range(0, slots.Count).Where(i => condition(slots[i])).ToArray();

    private NetworkFormatException Extra()
    {
        var needed = new HashSet<string>(slots.Select(slot => slot.Name), StringComparer.Ordinal);
        SafetensorsTensor extra = tensors.First(tensor => !needed.Contains(tensor.Name));
        return Wrong(extra, $"{network} has {slots.Count} tensors, the file {tensors.Count}: there is no place for this one. {BothSides()}");
    }

    private NetworkFormatException Wrong(SafetensorsTensor tensor, string reason) =>
        origin.Error(reason, tensor.Name, tensor.HeaderPosition);

    private NetworkFormatException Uncertain(string why) =>
        origin.Error($"which tensor belongs to which layer is not certain: {why}. {BothSides()}");

    private string BothSides() => $"{network} needs {List(slots)}; the file has {List(tensors)}";

    private static string List<T>(IReadOnlyList<T> items)
    {
        if (items.Count == 0) return "nothing";
        string list = string.Join(", ", items.Take(MostListed));
        return items.Count <= MostListed ? list : $"{list} and {items.Count - MostListed} more";
    }
}
