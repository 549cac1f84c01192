using System.Text.Json.Serialization;

namespace Longshore.Cli.Logins;

/// <summary>How a login looks on disk.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(SavedLogin))]
internal sealed partial class LoginJson : JsonSerializerContext;
