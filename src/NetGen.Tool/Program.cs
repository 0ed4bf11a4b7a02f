using System;
using System.CommandLine;
using System.Text;
using NetGen.Tool;
using NetGen.Tool.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("NetGen: ONNX models in and out, and a look into files of weights.")
{
    ImportCommand.Create(),
    ExportCommand.Create(),
    InspectCommand.Create(),
};
ParseResult parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? Failures.Usage(parsed) : parsed.Invoke();
