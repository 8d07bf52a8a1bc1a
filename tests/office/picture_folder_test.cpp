#include "office/picture_folder.h"

#include "office/portrait.h"
#include "pictures.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace bangvang;
using namespace bangvang::office;
using office_tests::Folder;

namespace {

// Which file a cell leads to, from the folder on; or why none.
std::string found(const Folder& folder, std::string_view cell)
{
    PictureFolder pictures(folder.path());
    const auto path = pictures.find(cell);
    if (path)
        return path->lexically_relative(std::filesystem::canonical(folder.path())).string();
    const PictureFault& fault = path.error();
    return fault.expected.vi.empty() ? fault.what.en : fault.what.en + " -> " + fault.expected.vi;
}

const char* const missing = "no such file in portraits/ or beside the workbook";

} // namespace

TEST_CASE("a cell names a file in portraits/, beside the workbook, or on a path below it")
{
    const Folder folder;
    for (const char* name : {"portraits/an.jpg", "portraits/both.jpg", "both.jpg", "binh.png",
                             "anh/nam 2024/chi.webp", "portraits/2024/dung.jpg"})
        folder.write(name, "x");
    CHECK(found(folder, "an.jpg") == "portraits/an.jpg");
    CHECK(found(folder, "both.jpg") == "portraits/both.jpg");
    CHECK(found(folder, "portraits/both.jpg") == "portraits/both.jpg");
    CHECK(found(folder, "binh.png") == "binh.png");
    CHECK(found(folder, "anh/nam 2024/chi.webp") == "anh/nam 2024/chi.webp");
    CHECK(found(folder, "anh\\nam 2024\\chi.webp") == "anh/nam 2024/chi.webp");
    CHECK(found(folder, ".\\2024\\dung.jpg") == "portraits/2024/dung.jpg");
}

TEST_CASE("names match in whatever form the disk has them, and but for capitals")
{
    const Folder folder;
    folder.write("portraits/Nguye\u0302\u0303n Va\u0306n A\u0301n.jpg", "x"); // as macOS has it
    folder.write("portraits/Lò Thị Bình.JPG", "x");
    CHECK(found(folder, "Nguyễn Văn Án.jpg") == "portraits/Nguye\u0302\u0303n Va\u0306n A\u0301n.jpg");
    CHECK(found(folder, "lò thị bình.jpg") == "portraits/Lò Thị Bình.JPG");
    CHECK(found(folder, "PORTRAITS/LÒ THỊ BÌNH.jpg") == "portraits/Lò Thị Bình.JPG");
    folder.write("portraits/lò thị bình.JPG", "x");
    CHECK(found(folder, "Lò Thị Bình.JPG") == "portraits/Lò Thị Bình.JPG");
    CHECK(found(folder, "Lò Thị Bình.jpg") ==
          "several files with nearly this name: Lò Thị Bình.JPG, lò thị bình.JPG");
}

TEST_CASE("a file that is missing is said, with the one that may be meant")
{
    const Folder folder;
    folder.write("portraits/an.png", "x");
    folder.write("Bình.jpg", "x");
    CHECK(found(folder, "an.jpg") == std::string(missing) + " -> an.png");
    CHECK(found(folder, "an") == std::string(missing) + " -> an.png");
    CHECK(found(folder, "binh.jpg") == std::string(missing) + " -> Bình.jpg");
    CHECK(found(folder, "chi.jpg") == missing);
    CHECK(found(Folder(), "an.jpg") == missing);
    CHECK(found(folder, "portraits") == "this is no picture but a folder or a device");
}

TEST_CASE("nothing outside the workbook's folder is looked at")
{
    const Folder outside;
    outside.write("secret.jpg", "x");
    const Folder folder;
    folder.write("portraits/an.jpg", "x");
    const std::string leaves =
        "the path leaves the workbook's folder: copy the picture to portraits/ and write its name";
    for (const std::string& cell :
         {std::string("../an.jpg"), std::string("portraits/../../an.jpg"), std::string("..\\an.jpg"),
          std::string("C:\\Users\\Lan\\an.jpg"), std::string("\\\\may-chu\\anh\\an.jpg"),
          std::string("file:///home/lan/an.jpg"), (folder.path() / "portraits/an.jpg").string()}) {
        CAPTURE(cell);
        CHECK(found(folder, cell) == leaves + " -> an.jpg");
    }
    CHECK(found(folder, "..") == leaves);
    CHECK(found(folder, "/") == leaves);
    std::filesystem::create_symlink(outside.path() / "secret.jpg", folder.path() / "portraits/link.jpg");
    std::filesystem::create_symlink(outside.path(), folder.path() / "elsewhere");
    std::filesystem::create_symlink("an.jpg", folder.path() / "portraits/same.jpg");
    const std::string link = "a link out of the workbook's folder: copy the picture itself to portraits/";
    CHECK(found(folder, "link.jpg") == link);
    CHECK(found(folder, "elsewhere/secret.jpg") == link);
    CHECK(found(folder, "same.jpg") == "portraits/an.jpg");
}

TEST_CASE("a file of more than 64 MB is refused unread")
{
    const Folder folder;
    folder.write("portraits/an.jpg", office_tests::jpeg_of(office_tests::quarters(300, 300)));
    const auto refusal = [&] {
        PictureFolder pictures(folder.path());
        const auto made = read_portrait_file(pictures, "an.jpg");
        return made ? std::string("taken") : made.error().what.en;
    };
    CHECK(refusal() == "taken");
    std::filesystem::resize_file(folder.path() / "portraits/an.jpg", (std::size_t{64} << 20) + 1);
    CHECK(refusal() == "the picture's file is too large, 64 MB at most: make it smaller");
}
