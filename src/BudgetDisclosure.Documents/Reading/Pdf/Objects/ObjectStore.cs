using BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects;

/// <summary>The objects of a file by number, each read when it is first asked for.</summary>
internal sealed class ObjectStore
{
    private const int HeaderWithin = 1024;

    /// <summary>
    /// A length that is a reference, in a stream in an object stream: genuine chains have three links.
    /// </summary>
    private const int LongestChain = 20;

    private readonly ReadOnlyMemory<byte> file;
    private readonly IndirectObjects objects;
    private readonly ObjectStreams streams;
    private readonly Dictionary<int, PdfObject> known = [];
    private readonly HashSet<int> loading = [];
    private Dictionary<int, ObjectPlace> places = [];

    private ObjectStore(ReadOnlyMemory<byte> file, ReadingBudget budget)
    {
        this.file = file;
        Budget = budget;
        objects = new(file, this);
        streams = new(this);
    }

    public ReadingBudget Budget { get; }

    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <summary>How to decrypt; null where nothing is encrypted, or not known yet.</summary>
    public StandardSecurity? Security { get; private set; }

    /// <summary>True where the cross-reference was wrong and the objects were looked for.</summary>
    public bool IsRebuilt { get; private set; }

    /// <summary>The numbers of all objects in use, ascending.</summary>
    public IEnumerable<int> Numbers =>
        places.Where(place => place.Value != ObjectPlace.Free).Select(place => place.Key).Order();

    /// <exception cref="PdfDamagedException">It is no PDF, or needs a password.</exception>
    public static ObjectStore Open(ReadOnlyMemory<byte> bytes, ReadingBudget budget)
    {
        var header = bytes.Span[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        if (header < 0)
            throw new PdfDamagedException(PdfDamage.NotAPdf);
        var store = new ObjectStore(bytes[header..], budget);
        store.ReadCrossReference();
        return store;
    }

    /// <summary>The object of a number; <see cref="PdfNull"/> where there is none.</summary>
    public PdfObject Get(int number)
    {
        if (known.TryGetValue(number, out var value))
            return value;
        if (loading.Count >= LongestChain || !loading.Add(number))
            return PdfNull.Value;
        value = Load(number);
        if (value is PdfReference reference)
            value = Get(reference.Number);
        loading.Remove(number);
        return known[number] = value;
    }

    /// <summary>Looks for the objects themselves, once, where the cross-reference cannot be trusted.</summary>
    public void Rebuild()
    {
        if (IsRebuilt)
            return;
        IsRebuilt = true;
        known.Clear();
        places = ObjectScan.Find(file.Span);
        Trailer = new TrailerSearch(file, objects).Find(Trailer, places.Values, this);
        Security ??= StandardSecurity.Open(Trailer);
        foreach (var container in Numbers.Where(number => TypeOf(number) == "ObjStm").ToList())
        {
            foreach (var member in streams.Members(container))
                places.TryAdd(member, ObjectPlace.In(container));
        }
        ReadingBudget.Hold(places.Count, ReadingBudget.MaxObjects, PdfBound.Objects);
        if (Trailer.Dictionary("Root") is not null)
            return;
        if (Numbers.FirstOrDefault(number => TypeOf(number) == "Catalog") is > 0 and var root)
            Trailer = new(new() { ["Root"] = new PdfReference(root) }, this);
    }

    private void ReadCrossReference()
    {
        var table = new CrossReference(file, objects);
        if (!table.TryRead())
        {
            Rebuild();
            return;
        }
        known.Clear(); // what was asked for while no place was known
        (places, Trailer) = (table.Places, table.Trailer);
        Security = StandardSecurity.Open(Trailer);
    }

    private PdfObject Load(int number)
    {
        if (!places.TryGetValue(number, out var place) || place == ObjectPlace.Free)
            return PdfNull.Value;
        if (place.Container > 0)
            return streams.Read(place.Container, number);
        if (objects.ReadAt(place.Offset, number) is { } value)
            return value;
        if (IsRebuilt)
            return PdfNull.Value;
        Rebuild();
        return Load(number);
    }

    private string? TypeOf(int number) => Get(number) switch
    {
        PdfStream stream => stream.Dictionary.Name("Type"),
        PdfDictionary dictionary => dictionary.Name("Type"),
        _ => null,
    };
}
