namespace NetGen.Signal;

/// <summary>An activation's averages for each member, and their averages over members.</summary>
internal sealed class MemberMoments
{
    private readonly ResponseMoments[] _each;

    private MemberMoments(ResponseMoments[] each) => _each = each;

    /// <summary>The averages of one member.</summary>
    public ResponseMoments this[int member] => _each[member];

    /// <summary>The averages for pre-activations of a shape.</summary>
    /// <param name="response">The activation.</param>
    /// <param name="means">M of each member.</param>
    /// <param name="variances">q of each member.</param>
    /// <param name="kurtosis">The shape of all.</param>
    public static MemberMoments Of(Response response, double[] means, double[] variances, double kurtosis)
    {
        var each = new ResponseMoments[means.Length];
        if (IsOne(means) || response is not ElementwiseResponse)
        {
            double mean = Members.Average(means);
            var table = new MomentTable(response, q => ShapedLaw.Of(mean, q, kurtosis), variances);
            for (int i = 0; i < each.Length; i++) each[i] = table.Of(variances[i]);
        }
        else
        {
            for (int i = 0; i < each.Length; i++) each[i] = response.Moments(ShapedLaw.Of(means[i], variances[i], kurtosis));
        }

        return new(each);
    }

    /// <summary>The averages for given laws: one for all members, or one each.</summary>
    public static MemberMoments Of(Response response, SignalLaw[] laws, int count)
    {
        var each = new ResponseMoments[count];
        for (int i = 0; i < count; i++) each[i] = laws.Length == 1 && i > 0 ? each[0] : response.Moments(laws[i]);
        return new(each);
    }

    /// <summary>An average over members.</summary>
    public double Average(System.Func<ResponseMoments, double> number)
    {
        double sum = 0;
        foreach (ResponseMoments moments in _each) sum += number(moments);
        return sum / _each.Length;
    }

    private static bool IsOne(double[] numbers)
    {
        foreach (double number in numbers)
        {
            if (number != numbers[0]) return false;
        }

        return true;
    }
}
