using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Runs a batch through the emitted code block by block and adds gradients up, on one thread or several.</summary>
/// <remarks>
/// What is summed in which order follows from the rows alone, see <see cref="RowSplit"/>, whoever computes it, so that the number of
/// threads has no part in the bits. Losses are added block by block.
/// </remarks>
internal sealed class BlockRunner<TNet>
    where TNet : class, INetwork<TNet>
{
    // Below this many additions of floats, waking a second thread takes longer than it saves.
    private const long WorthAThread = 1 << 17;

    // Several threads get batches of rows up to this many floats, 16 MB: enough to do for each, and no gigabytes of copies.
    private const int MostChunkFloats = 1 << 22, BlocksPerThread = 16;

    private readonly TNet _network;
    private readonly int _length, _inputSize, _outputSize, _threads;
    private readonly AlignedFloats _transposed, _gradient;
    private readonly AlignedFloats[] _pieceGradients = new AlignedFloats[RowSplit.MostPieces - 1];
    private readonly ScratchPool _scratch = new(TNet.ScratchLength);
    private readonly Action<int> _computePieces, _addShare;
    private readonly TakenPieces _taken = new();
    private double[] _losses = [];
    private RowSplit _split;
    private PinnedFloats _inputs, _targets;
    private float _scale;
    private bool _train;
    private int _workers;

    public BlockRunner(TNet network, int threads)
    {
        NetworkLayout layout = TNet.Declaration;
        _network = network;
        (_length, _inputSize, _outputSize) = (layout.BufferLength, layout.InputSize, layout.OutputSize);
        _transposed = new(layout.TransposedLength);
        _gradient = new(_length);
        _threads = threads;
        _computePieces = ComputePieces;
        _addShare = AddShare;
    }

    /// <summary>The gradient of the last batch that was run for training.</summary>
    public Span<float> Gradient => _gradient.Span;

    /// <summary>Where batches are gathered.</summary>
    public AlignedFloats Inputs { get; } = new();

    /// <summary>Where a batch's targets are gathered.</summary>
    public AlignedFloats Targets { get; } = new();

    /// <summary>How many rows keep all threads busy, in whole blocks.</summary>
    public int ChunkRows
    {
        get
        {
            long blockFloats = (long)TNet.BlockRows * Math.Max(_inputSize, _outputSize);
            return TNet.BlockRows * (int)Math.Clamp(MostChunkFloats / blockFloats, 1, _threads == 1 ? 1 : _threads * BlocksPerThread);
        }
    }

    /// <summary>Runs a batch forward, and backward where it is for training.</summary>
    /// <returns>The sum of the rows' losses on top of <paramref name="sum"/>.</returns>
    public unsafe double Run(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, float scale, bool train, double sum = 0)
    {
        (_scale, _train) = (scale, train);
        _split = train ? new(rows, TNet.BlockRows) : RowSplit.InBlocks(rows, TNet.BlockRows);
        int blocks = (int)(((long)rows + TNet.BlockRows - 1) / TNet.BlockRows);
        if (_losses.Length < blocks) _losses = new double[blocks];
        if (train) TNet.Transpose(ref _network.Parameters.Start, ref _transposed.Start);
        for (int piece = 1; train && piece < _split.Pieces; piece++) (_pieceGradients[piece - 1] ??= new()).Reserve(_length);

        // Other threads cannot be given spans: the rows stay where they are, and their addresses are given.
        fixed (float* x = inputs, t = targets)
        {
            (_inputs, _targets) = (PinnedFloats.At(x), PinnedFloats.At(t));
            RunPieces();
        }

        for (int block = 0; block < blocks; block++) sum += _losses[block];
        return sum;
    }

    private void RunPieces()
    {
        _workers = Math.Min(_threads, _split.Pieces);
        _taken.Restart(_split.Pieces);
        if (_workers > 1) Parallel.For(0, _workers, _computePieces);
        else ComputePieces(0);
        if (!_train || _split.Pieces == 1) return;
        if (_workers > 1 && (long)_split.Pieces * _length > WorthAThread) Parallel.For(0, _workers, _addShare);
        else AddPieces(0, _length);
    }

    // A worker takes the next piece until there is none; which worker computes which piece leaves no trace.
    private void ComputePieces(int worker)
    {
        if (!_taken.Next(out int piece)) return;
        AlignedFloats scratch = _scratch.Take();
        do
        {
            ref float gradient = ref piece == 0 || !_train ? ref _gradient.Start : ref _pieceGradients[piece - 1].Start;
            int start = _split.First(piece), end = _split.End(piece);
            for (int first = start, count; first < end; first += count)
            {
                count = Math.Min(TNet.BlockRows, end - first);
                _losses[first / TNet.BlockRows] = RunBlock(first, count, first > start, ref gradient, scratch);
            }
        }
        while (_taken.Next(out piece));
        _scratch.Return(scratch);
    }

    private double RunBlock(int first, int rows, bool adds, ref float gradient, AlignedFloats scratch)
    {
        TrainingBlock block = new(
            ref _network.Parameters.Start,
            ref _transposed.Start,
            ref _inputs[(nint)first * _inputSize],
            ref _targets[(nint)first * _outputSize],
            ref gradient,
            ref scratch.Start,
            rows,
            _scale,
            adds);
        return _train ? TNet.Backpropagate(block) : TNet.Evaluate(block);
    }

    // A worker adds all pieces for its own share of the parameters.
    private void AddShare(int worker)
    {
        long groups = _length / Numerics.Lanes.Virtual;
        int start = (int)(groups * worker / _workers) * Numerics.Lanes.Virtual;
        AddPieces(start, (int)(groups * (worker + 1) / _workers) * Numerics.Lanes.Virtual);
    }

    private void AddPieces(int start, int end)
    {
        for (int piece = 1; piece < _split.Pieces; piece++)
            Add(_gradient.Span[start..end], _pieceGradients[piece - 1].Span[start..end]);
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> term)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> terms = MemoryMarshal.Cast<float, Vector<float>>(term);
        for (int i = 0; i < sums.Length && i < terms.Length; i++) sums[i] += terms[i];
    }
}
