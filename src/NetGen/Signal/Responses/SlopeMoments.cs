namespace NetGen.Signal;

/// <summary>How dh/dx₀ follows from h over the units of a layer: At + By·(h − M) plus independent noise.</summary>
/// <param name="At">Its mean.</param>
/// <param name="By">Its regression coefficient, Cov(h, dh/dx₀)/q.</param>
/// <param name="Noise">The variance of the rest.</param>
internal readonly record struct SlopeRate(double At, double By, double Noise);

/// <summary>The moments of t = φ′(h)·dh/dx₀ behind an activation.</summary>
/// <param name="Mean">E t.</param>
/// <param name="Product">E xt.</param>
/// <param name="Square">E t².</param>
internal readonly record struct SlopeMoments(double Mean, double Product, double Square);
