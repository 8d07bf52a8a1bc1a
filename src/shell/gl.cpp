#include "shell/gl.h"

namespace bangvang {

namespace {

// Remembers the first name that was not found.
struct Loader {
    GlLookUp look_up;
    const char* missing{nullptr};

    template <class Function> void operator()(Function& function, const char* name)
    {
        const GlFunction found = look_up(name);
        if (!found && !missing)
            missing = name;
        function = reinterpret_cast<Function>(found);
    }
};

} // namespace

Result<Gl> load_gl(GlLookUp look_up)
{
    Gl gl;
    Loader load{look_up};
    load(gl.get_error, "glGetError");
    load(gl.get_string, "glGetString");
    load(gl.gen_textures, "glGenTextures");
    load(gl.delete_textures, "glDeleteTextures");
    load(gl.bind_texture, "glBindTexture");
    load(gl.tex_parameter_i, "glTexParameteri");
    load(gl.tex_image_2d, "glTexImage2D");
    load(gl.pixel_store_i, "glPixelStorei");
    load(gl.gen_framebuffers, "glGenFramebuffers");
    load(gl.delete_framebuffers, "glDeleteFramebuffers");
    load(gl.bind_framebuffer, "glBindFramebuffer");
    load(gl.check_framebuffer_status, "glCheckFramebufferStatus");
    load(gl.gen_renderbuffers, "glGenRenderbuffers");
    load(gl.delete_renderbuffers, "glDeleteRenderbuffers");
    load(gl.bind_renderbuffer, "glBindRenderbuffer");
    load(gl.renderbuffer_storage, "glRenderbufferStorage");
    load(gl.framebuffer_renderbuffer, "glFramebufferRenderbuffer");
    load(gl.blit_framebuffer, "glBlitFramebuffer");
    load(gl.read_pixels, "glReadPixels");
    load(gl.disable, "glDisable");
    for (const char* name : {"glGetGraphicsResetStatus", "glGetGraphicsResetStatusARB",
                             "glGetGraphicsResetStatusKHR", "glGetGraphicsResetStatusEXT"})
        if (!gl.get_reset_status)
            gl.get_reset_status = reinterpret_cast<PFNGLGETGRAPHICSRESETSTATUSPROC>(look_up(name));
    if (load.missing)
        return fail(ErrorCode::environment,
                    "the graphics driver lacks {}; OpenGL 3.3 or OpenGL ES 3 is needed", load.missing);
    return gl;
}

} // namespace bangvang
