namespace Longshore.Server.Settings;

/// <summary>A setting or argument is wrong; the message names it and the mend.</summary>
internal sealed class WrongSettingException(string message) : Exception(message);
