using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Storage.Secrets;

/// <summary>Wraps a key of the ring with the master key.</summary>
internal sealed class MasterKeyXmlEncryptor(MasterKey master) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var wrapped = master.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)), MasterKeyXmlDecryptor.Purpose);
        return new EncryptedXmlInfo(new XElement(MasterKeyXmlDecryptor.Element, Convert.ToBase64String(wrapped)), typeof(MasterKeyXmlDecryptor));
    }
}

/// <summary>Opens it again. Its full name is written into the key ring: do not move or rename it.</summary>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public const string Element = "masterKeyWrapped";

    public static ReadOnlySpan<byte> Purpose => "longshore key ring"u8;

    private readonly MasterKey master = services.GetRequiredService<MasterKey>();

    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(master.Unwrap(Convert.FromBase64String(encryptedElement.Value), Purpose)));
}
