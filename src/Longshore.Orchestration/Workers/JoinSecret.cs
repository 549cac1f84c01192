using System.Security.Cryptography;
using System.Text;

namespace Longshore.Orchestration.Workers;

/// <summary>The secret inside a join token.</summary>
public static class JoinSecret
{
    private const int Bytes = 32;

    /// <summary>256 random bits as text.</summary>
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored: SHA-256, lower-case hex.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
