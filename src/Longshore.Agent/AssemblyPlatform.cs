using System.Runtime.Versioning;

// Steps run on Linux. The program starts on Windows too and can be registered as a service there, but refuses to run steps (RunVerb).
[assembly: SupportedOSPlatform("linux")]
