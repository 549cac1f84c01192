using Longshore.Storage.Records;

namespace Longshore.Storage.Spaces;

internal sealed class SpaceRow : SluggedRow;
