namespace Longshore.Transports.Ssh;

/// <summary>The account is of no use: its key cannot be read, its passphrase is wrong, or the machine does not accept it. The message says which.</summary>
public sealed class SshAccountException(string message, Exception? inner = null) : Exception(message, inner);
