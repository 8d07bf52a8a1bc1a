#include "office/picture_color.h"

#include <lcms2.h>

#include <limits>
#include <memory>

namespace bangvang::office {
namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, DeleteTransform>;

} // namespace

void to_srgb(Picture& picture, std::span<const std::byte> profile)
{
    if (profile.empty() || profile.size() > std::numeric_limits<cmsUInt32Number>::max())
        return;
    const Profile from(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
    if (!from || cmsGetColorSpace(from.get()) != cmsSigRgbData)
        return;
    const Profile srgb(cmsCreate_sRGBProfile());
    if (!srgb)
        return;
    const Transform transform(cmsCreateTransform(from.get(), TYPE_RGB_8, srgb.get(), TYPE_RGB_8,
                                                 INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION));
    if (!transform)
        return;
    for (int y = 0; y < picture.height; ++y)
        cmsDoTransform(transform.get(), picture.row(y), picture.row(y),
                       static_cast<cmsUInt32Number>(picture.width));
}

} // namespace bangvang::office
