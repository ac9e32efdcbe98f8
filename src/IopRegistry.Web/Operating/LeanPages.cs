using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Operating;

/// <summary>
/// Spares the start what the framework looks for in vain: controllers among all types, and how the form would fill
/// every property of every page, where only those marked as bound are filled.
/// </summary>
internal static class LeanPages
{
    public static void AddLean(this IMvcBuilder pages)
    {
        pages.ConfigureApplicationPartManager(parts =>
        {
            foreach (var feature in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
                parts.FeatureProviders.Remove(feature);
        });
        var usual = pages.Services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider));
        pages.Services.Remove(usual);
        pages.Services.AddSingleton<IPageApplicationModelPartsProvider>(services =>
            new BoundPropertiesOnly((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(services, usual.ImplementationType!)));
    }

    private sealed class BoundPropertiesOnly(IPageApplicationModelPartsProvider usual) : IPageApplicationModelPartsProvider
    {
        public PagePropertyModel CreatePropertyModel(PropertyInfo property)
        {
            var attributes = property.GetCustomAttributes(inherit: true);
            return attributes.Any(attribute => attribute is BindPropertyAttribute or IBindingSourceMetadata)
                || property.DeclaringType!.IsDefined(typeof(BindPropertiesAttribute), inherit: true)
                ? usual.CreatePropertyModel(property)
                : new PagePropertyModel(property, attributes) { PropertyName = property.Name };
        }

        public PageHandlerModel? CreateHandlerModel(MethodInfo method) => IsHandler(method) ? usual.CreateHandlerModel(method) : null;

        public PageParameterModel CreateParameterModel(ParameterInfo parameter) => usual.CreateParameterModel(parameter);

        // By its name alone OnPageHandlerExecuting, overridden, would answer a method called PAGE, and its argument be
        // bound from the query all the way down.
        public bool IsHandler(MethodInfo methodInfo) =>
            methodInfo.GetBaseDefinition().DeclaringType != typeof(PageModel) && usual.IsHandler(methodInfo);
    }
}
