Console.Error.WriteLine("usage: ingest");
return 2;
