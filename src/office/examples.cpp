#include "office/examples.h"

#include <bangvang/base/text.h>

#include <algorithm>
#include <array>

namespace bangvang::office {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 2> campaign{"VD: Cơ quan", "Sở Công Thương tỉnh Lai Châu"};
constexpr std::array<Words, 5> slogans{"VD: Đoàn kết, sáng tạo", "Văn bản phát động", "2024-03-01",
                                       "2024-12-31", "2"};
constexpr std::array<Words, 3> movements{"VD: Dân vận khéo", "Tỉnh ủy", "Vận động bằng việc làm cụ thể."};
constexpr std::array<Words, 3> document{"VD: 2", "Chỉ tiêu kinh tế",
                                        "Sản xuất công nghiệp **7.872,7 tỷ đồng**."};
constexpr std::array<Words, 3> milestones{"VD: Phát động phong trào", "2024-02-29", "giai đoạn"};
constexpr std::array<Words, 2> blocks{"VD: TM", "Tham mưu"};
constexpr std::array<Words, 8> units{
    "VD: NL", "Phòng Quản lý Năng lượng", "Quản lý Năng lượng", "TM", "Phòng", "", "2016-01-01", ""};
constexpr std::array<Words, 3> grades{"VD: XS", "Xuất sắc", "95"};
constexpr std::array<Words, 7> periods{
    "VD: 2024-09", "Tháng 9/2024", "tháng", "2024-09-01", "2024-09-30", "công bố", "Thông báo 12/TB-SCT"};
constexpr std::array<Words, 5> criteria{"VD: A", "Chuyên môn", "Nhiệm vụ chuyên môn", "50", "thường"};
constexpr std::array<Words, 5> scores{"VD: 2024-09", "NL", "A", "47.4", "Hoàn thành trước hạn"};
constexpr std::array<Words, 5> standings{"VD: 2024-09", "NL", "1", "XS", "Giải Nhất"};
constexpr std::array<Words, 11> indicators{"VD: cn",
                                           "Giá trị sản xuất công nghiệp",
                                           "Sản xuất công nghiệp",
                                           "tỷ đồng",
                                           "1",
                                           "lũy kế",
                                           "càng nhiều càng tốt",
                                           "",
                                           "NL",
                                           "giá so sánh",
                                           "Cục Thống kê"};
constexpr std::array<Words, 4> targets{"VD: cn", "2024", "7872.7", "Văn bản phát động"};
constexpr std::array<Words, 6> readings{"VD: cn", "2024-09", "966.1", "6001.5", "ước tính", "Cục Thống kê"};
constexpr std::array<Words, 7> award_types{
    "VD: CSTDCS", "Chiến sĩ thi đua cơ sở", "CSTĐ cơ sở", "Danh hiệu", "cá nhân", "Cấp cơ sở", "1"};
constexpr std::array<Words, 7> honorees{"VD: CN01",    "Nguyễn Văn An", "cá nhân", "NL",
                                        "Chuyên viên", "an.jpg",        "có"};
constexpr std::array<Words, 10> awards{"VD: CN01",
                                       "CSTDCS",
                                       "2024",
                                       "152/QĐ-SCT",
                                       "2024-07-15",
                                       "Giám đốc Sở Công Thương",
                                       "Rút ngắn thời gian thẩm định hồ sơ.",
                                       "Dùng chung một danh mục hồ sơ.",
                                       "",
                                       ""};
constexpr std::array<Words, 7> playlist{"VD: standings", "15", "1-5", "07:30", "17:00", "", ""};

struct Example {
    Words sheet;
    std::span<const Words> cells;
};

constexpr std::array examples{
    Example{"campaign", campaign},     Example{"slogans", slogans},
    Example{"movements", movements},   Example{"document", document},
    Example{"milestones", milestones}, Example{"blocks", blocks},
    Example{"units", units},           Example{"grades", grades},
    Example{"periods", periods},       Example{"criteria", criteria},
    Example{"scores", scores},         Example{"standings", standings},
    Example{"indicators", indicators}, Example{"targets", targets},
    Example{"readings", readings},     Example{"award_types", award_types},
    Example{"honorees", honorees},     Example{"awards", awards},
    Example{"playlist", playlist},
};

} // namespace

std::span<const std::string_view> example_row(std::string_view sheet)
{
    const auto* const found = std::ranges::find(examples, sheet, &Example::sheet);
    return found != examples.end() ? found->cells : std::span<const std::string_view>();
}

bool is_example(const GridRow& row)
{
    const auto first = std::ranges::find_if(row.cells, [](const GridCell& cell) { return !cell.empty(); });
    return first != row.cells.end() && fold(trim(first->text)).starts_with(fold(trim(example_mark)));
}

} // namespace bangvang::office
