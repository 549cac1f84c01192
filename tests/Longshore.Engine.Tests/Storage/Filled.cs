using System.Collections.Immutable;
using System.Reflection;

namespace Longshore.Engine.Tests.Storage;

/// <summary>Makes records in which every member has a value that is not its default, so that a member which storage forgets is noticed.</summary>
internal static class Filled
{
    public static T Of<T>() => (T)Of(typeof(T));

    public static object Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner);
        if (type == typeof(string)) return "text \"ä\" \n </script>";
        if (type == typeof(int)) return 7;
        if (type == typeof(long)) return 5_000_000_000L;
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTimeOffset)) return Given.Noon.AddTicks(1_234_567).ToOffset(TimeSpan.FromHours(2));
        if (type == typeof(TimeSpan)) return TimeSpan.FromTicks(90_061_234_567);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type.IsGenericType) return Collection(type);
        return Record(type);
    }

    private static object Collection(Type type)
    {
        var of = type.GetGenericArguments();
        var kind = type.GetGenericTypeDefinition();
        var maker = kind == typeof(ImmutableArray<>) ? nameof(ArrayOf) : kind == typeof(ImmutableHashSet<>) ? nameof(SetOf) : nameof(DictionaryOf);
        return typeof(Filled).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of).Invoke(null, null)!;
    }

    private static ImmutableArray<T> ArrayOf<T>() => [Of<T>()];

    private static ImmutableHashSet<T> SetOf<T>() => [Of<T>()];

    private static ImmutableDictionary<TKey, TValue> DictionaryOf<TKey, TValue>() where TKey : notnull =>
        ImmutableDictionary<TKey, TValue>.Empty.Add(Of<TKey>(), Of<TValue>());

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite)) property.SetValue(record, Of(property.PropertyType));
        return record;
    }
}
