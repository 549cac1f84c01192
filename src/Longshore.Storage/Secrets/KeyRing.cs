using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Longshore.Os.Files;
using Longshore.Storage.Startup;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Longshore.Storage.Secrets;

/// <summary>The keys that encrypt secrets, one file each, wrapped by the master key; written so that a power loss cannot take one that was used.</summary>
internal sealed class KeyRing(DataDirectory directory, MasterKey master) : IXmlRepository
{
    private const string Pattern = "*.xml";

    public bool IsEmpty => !Directory.Exists(directory.Keys) || !Directory.EnumerateFiles(directory.Keys, Pattern).Any();

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Directory.EnumerateFiles(directory.Keys, Pattern).Select(XElement.Load)];

    public void StoreElement(XElement element, string friendlyName) =>
        DurableFile.Replace(Path.Combine(directory.Keys, $"{friendlyName}.xml"), Encoding.UTF8.GetBytes(element.ToString()));

    /// <summary>Tries the master key on every key, before anything else does: Data Protection would pass over a key it cannot open and quietly make a new one.</summary>
    /// <exception cref="MasterKeyRefusedException">It is another master key, or a key was tampered with.</exception>
    public void Check()
    {
        foreach (var wrapped in GetAllElements().SelectMany(element => element.Descendants(MasterKeyXmlDecryptor.Element)))
        {
            try
            {
                master.Unwrap(Convert.FromBase64String(wrapped.Value), MasterKeyXmlDecryptor.Purpose);
            }
            catch (CryptographicException)
            {
                throw new MasterKeyRefusedException("It does not open the stored keys.");
            }
        }
    }
}
