Console.Error.WriteLine("This program only serves `dotnet ef`; see docs/adr/0001-packages.md.");
return 2;
