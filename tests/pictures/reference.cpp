#include "reference.h"

#include <fstream>
#include <sstream>

namespace bangvang::testing {

Reference read_reference(const std::filesystem::path& file)
{
    Reference reference;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string name;
        std::string value;
        words >> name >> value;
        if (name == "fonts")
            reference.fonts = value;
        else if (!name.empty() && name != "#")
            reference.hashes[name] = value;
    }
    return reference;
}

void write_reference(const std::filesystem::path& file, const Reference& reference)
{
    std::ofstream out(file);
    out << "# Every picture's pixels as BLAKE2b. Look at sheet.png, then: cmake --build BUILD --target "
           "accept_pictures\n";
    out << "fonts " << reference.fonts << '\n';
    for (const auto& [name, hash] : reference.hashes)
        out << name << ' ' << hash << '\n';
}

} // namespace bangvang::testing
