#include "sync/helper_limits.h"

#include "snapshot/file_descriptor.h"

#include <bangvang/snapshot/reader.h>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace bangvang {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool address_space_is_ours = false; // the sanitizers need terabytes of it
#else
constexpr bool address_space_is_ours = true;
#endif

// The file three times over, the largest portrait decoded, and the model.
constexpr rlim_t address_space = rlim_t{1} << 30;
constexpr std::size_t database_memory = std::size_t{256} << 20;
constexpr rlim_t processor_seconds = 120; // thousands of portraits on the slowest machine

void limit(int resource, rlim_t value)
{
    const rlimit both{value, value};
    (void)::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

// Kernels without Landlock answer ENOSYS; the other limits stand.
void confine_writing(const std::filesystem::path& folder)
{
    constexpr std::uint64_t change =
        LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
        LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
        LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
        LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = change;
    const FileDescriptor rules(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0)));
    const FileDescriptor place(::open(folder.c_str(), O_PATH | O_CLOEXEC));
    if (!rules.is_open())
        return;
    if (place.is_open()) {
        landlock_path_beneath_attr allowed{};
        allowed.allowed_access =
            LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE;
        allowed.parent_fd = place.get();
        (void)::syscall(SYS_landlock_add_rule, rules.get(), LANDLOCK_RULE_PATH_BENEATH, &allowed, 0);
    }
    (void)::syscall(SYS_landlock_restrict_self, rules.get(), 0);
}

} // namespace

void give_up_rights(const std::string& kiosk)
{
    // The kiosk may have died before this line: then nobody is left to send the signal.
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (std::to_string(::getppid()) != kiosk)
        ::_exit(0);
    (void)::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)::close_range(3, ~0U, 0);
    limit(RLIMIT_CORE, 0);
    (void)::nice(5); // the wall draws first
}

void limit_work(const std::filesystem::path& staging, std::size_t largest_file)
{
    if (address_space_is_ours)
        limit(RLIMIT_AS, std::max<rlim_t>(address_space, 4 * largest_file));
    limit(RLIMIT_CPU, processor_seconds);
    limit(RLIMIT_FSIZE, largest_file + 4096);
    limit_database_memory(database_memory);
    confine_writing(staging.parent_path());
}

} // namespace bangvang
