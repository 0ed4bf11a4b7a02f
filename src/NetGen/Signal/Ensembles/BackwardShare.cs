namespace NetGen.Signal;

/// <summary>E g² of the gradient g at a layer's inputs, split by what they have in common with the forward signal x.</summary>
/// <param name="Common">What comes through the weights' mean: the same number for all inputs.</param>
/// <param name="Rest">What comes through the rest of the weights, in directions across x.</param>
/// <param name="Along">The same along x: the weights that made the signal large hand back a gradient of another size.</param>
/// <param name="Copied">Whether inputs are copied to units, so that their slopes belong together.</param>
internal readonly record struct BackwardShare(double Common, double Rest, double Along, bool Copied = false);
