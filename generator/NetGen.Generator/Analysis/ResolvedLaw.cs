using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>A law with its numbers, and how they came about.</summary>
/// <param name="Law">What is baked, sampled and analysed.</param>
/// <param name="Formula">The law with its formula and number, such as <c>He N(0, 2/m), σ = √(2/100) = 0.141421</c>.</param>
/// <param name="Values">One number a unit where a prior gives each its own; else empty.</param>
internal sealed record ResolvedLaw(WeightLaw Law, string Formula, EquatableArray<double> Values = default);
