// The few OpenGL functions that we call ourselves, found at run time: nothing links libGL.
#pragma once

#include <bangvang/base/result.h>

#include <GL/glcorearb.h>

namespace bangvang {

// Present alike in OpenGL 3.3 core and OpenGL ES 3.0. Valid for the context they were loaded in.
struct Gl {
    PFNGLGETERRORPROC get_error{nullptr};
    PFNGLGETSTRINGPROC get_string{nullptr};
    PFNGLGENTEXTURESPROC gen_textures{nullptr};
    PFNGLDELETETEXTURESPROC delete_textures{nullptr};
    PFNGLBINDTEXTUREPROC bind_texture{nullptr};
    PFNGLTEXPARAMETERIPROC tex_parameter_i{nullptr};
    PFNGLTEXIMAGE2DPROC tex_image_2d{nullptr};
    PFNGLPIXELSTOREIPROC pixel_store_i{nullptr};
    PFNGLGENFRAMEBUFFERSPROC gen_framebuffers{nullptr};
    PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers{nullptr};
    PFNGLBINDFRAMEBUFFERPROC bind_framebuffer{nullptr};
    PFNGLCHECKFRAMEBUFFERSTATUSPROC check_framebuffer_status{nullptr};
    PFNGLGENRENDERBUFFERSPROC gen_renderbuffers{nullptr};
    PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers{nullptr};
    PFNGLBINDRENDERBUFFERPROC bind_renderbuffer{nullptr};
    PFNGLRENDERBUFFERSTORAGEPROC renderbuffer_storage{nullptr};
    PFNGLFRAMEBUFFERRENDERBUFFERPROC framebuffer_renderbuffer{nullptr};
    PFNGLBLITFRAMEBUFFERPROC blit_framebuffer{nullptr};
    PFNGLREADPIXELSPROC read_pixels{nullptr};
    PFNGLDISABLEPROC disable{nullptr};
    PFNGLGETGRAPHICSRESETSTATUSPROC get_reset_status{nullptr}; // null where the driver cannot tell
};

using GlFunction = void (*)();
using GlLookUp = GlFunction (*)(const char* name);

// An environment error that names the first function the driver lacks.
[[nodiscard]] Result<Gl> load_gl(GlLookUp look_up);

} // namespace bangvang
