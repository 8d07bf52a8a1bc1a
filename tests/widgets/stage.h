// A frame of one widget and the questions the tests ask about it.
#pragma once

#include "support/headless.h"
#include "ui/controls.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace bangvang {

struct Size {
    int width{1920};
    int height{1080};
};

class Stage {
public:
    explicit Stage(Size size) : size_(size), layout_(make_layout(size.width, size.height)) {}

    void draw(const testing::Headless::Paint& paint) { headless_.draw(size_.width, size_.height, paint); }

    [[nodiscard]] Fonts& fonts() { return headless_.fonts(); }
    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] const HitMap& hits() const { return headless_.hits(); }
    [[nodiscard]] const std::vector<DrawnText>& texts() const { return headless_.texts(); }
    [[nodiscard]] const Image& screen() const { return headless_.screen(); }

    [[nodiscard]] const DrawnText* find(std::string_view text) const
    {
        for (const DrawnText& drawn : texts())
            if (drawn.text == text)
                return &drawn;
        return nullptr;
    }
    [[nodiscard]] bool says(std::string_view text) const { return find(text) != nullptr; }

    // Half a unit, because text stands on whole device pixels.
    void check_texts_inside(const Rect& r) const
    {
        for (const DrawnText& drawn : texts()) {
            CAPTURE(drawn.text);
            CHECK(drawn.rect.x >= r.x - 0.51F);
            CHECK(drawn.rect.y >= r.y - 0.51F);
            CHECK(drawn.rect.right() <= r.right() + 0.51F);
            CHECK(drawn.rect.bottom() <= r.bottom() + 0.51F);
        }
    }

    // No two strings meet; line boxes of one block may share an edge, and the eyebrow sits close on the
    // title.
    void check_texts_apart() const
    {
        for (std::size_t i = 0; i < texts().size(); ++i)
            for (std::size_t k = i + 1; k < texts().size(); ++k) {
                CAPTURE(texts()[i].text);
                CAPTURE(texts()[k].text);
                CHECK_FALSE(texts()[i].rect.inset(6.0F).overlaps(texts()[k].rect.inset(6.0F)));
            }
    }

private:
    Size size_;
    Layout layout_;
    testing::Headless headless_;
};

} // namespace bangvang
