#include "ui/coverage.h"

#include <algorithm>
#include <cmath>

namespace bangvang {

namespace {

// What the edges add to one pixel: `area` to the pixel itself, `cover` to everything right of it.
struct Cell {
    int x;
    double area;
    double cover;
};

class Accumulator {
public:
    // Rows `top` up to `bottom` only.
    Accumulator(int width, int top, int bottom)
        : width_(width), top_(top), bottom_(bottom),
          rows_(static_cast<std::size_t>(std::max(bottom - top, 0)))
    {}

    void add(Vec a, Vec b)
    {
        if (a.y == b.y)
            return;
        const double sign = a.y < b.y ? 1.0 : -1.0;
        if (a.y > b.y)
            std::swap(a, b);
        const double top = std::max(a.y, static_cast<double>(top_));
        const double bottom = std::min(b.y, static_cast<double>(bottom_));
        const double slope = (b.x - a.x) / (b.y - a.y);
        for (int y = static_cast<int>(std::floor(top)); y < bottom; ++y) {
            const double y0 = std::max(top, static_cast<double>(y));
            const double y1 = std::min(bottom, static_cast<double>(y) + 1.0);
            if (y1 > y0)
                piece(y, a.x + (y0 - a.y) * slope, a.x + (y1 - a.y) * slope, (y1 - y0) * sign);
        }
    }

    [[nodiscard]] std::vector<Run> runs()
    {
        std::vector<Run> out;
        for (int y = top_; y < bottom_; ++y)
            row(y, out);
        return out;
    }

private:
    // An edge inside one row, from x0 to x1 with a signed height; split where it passes from pixel to pixel.
    void piece(int y, double x0, double x1, double height)
    {
        if (x0 > x1)
            std::swap(x0, x1);
        const double edge = width_;
        if (x0 >= edge)
            return;
        if (x1 <= 0.0)
            return put(y, 0, height, height);
        const double span = x1 - x0;
        if (x0 < 0.0) {
            put(y, 0, height * (-x0 / span), height * (-x0 / span));
            height *= x1 / span;
            x0 = 0.0;
        }
        if (x1 > edge) {
            height *= (edge - x0) / (x1 - x0);
            x1 = edge;
        }
        columns(y, x0, x1, height);
    }

    void columns(int y, double x0, double x1, double height)
    {
        const int first = std::min(static_cast<int>(x0), width_ - 1);
        if (x1 <= first + 1.0)
            return put(y, first, height * (1.0 - ((x0 + x1) / 2.0 - first)), height);
        const double per = height / (x1 - x0);
        for (int x = first; x < x1; ++x) {
            const double from = std::max(x0, static_cast<double>(x));
            const double to = std::min(x1, x + 1.0);
            put(y, x, (to - from) * per * (1.0 - ((from + to) / 2.0 - x)), (to - from) * per);
        }
    }

    void put(int y, int x, double area, double cover)
    {
        auto& cells = rows_[static_cast<std::size_t>(y - top_)];
        if (!cells.empty() && cells.back().x == x) {
            cells.back().area += area;
            cells.back().cover += cover;
            return;
        }
        cells.push_back({x, area, cover});
    }

    void row(int y, std::vector<Run>& out)
    {
        auto& cells = rows_[static_cast<std::size_t>(y - top_)];
        std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.x < b.x; });
        double winding = 0.0;
        for (std::size_t i = 0; i < cells.size();) {
            const int x = cells[i].x;
            double area = 0.0;
            double cover = 0.0;
            for (; i < cells.size() && cells[i].x == x; ++i) {
                area += cells[i].area;
                cover += cells[i].cover;
            }
            emit(out, x, y, 1, winding + area);
            winding += cover;
            const int next = i < cells.size() ? cells[i].x : width_;
            emit(out, x + 1, y, next - x - 1, winding);
        }
    }

    static void emit(std::vector<Run>& out, int x, int y, int length, double winding)
    {
        const double part = std::min(std::abs(winding), 1.0);
        if (length <= 0 || part < 1.0 / 1024.0)
            return;
        out.push_back({x, y, length, part > 1.0 - 1e-6 ? 1.0F : static_cast<float>(part)});
    }

    int width_;
    int top_;
    int bottom_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace

std::vector<Run> coverage(const Path& path, int width, int height)
{
    double low = height;
    double high = 0.0;
    for (const Line& contour : path.contours)
        for (const Vec& p : contour) {
            low = std::min(low, p.y);
            high = std::max(high, p.y);
        }
    const double rows = height;
    Accumulator accumulator(width, static_cast<int>(std::floor(std::clamp(low, 0.0, rows))),
                            static_cast<int>(std::ceil(std::clamp(high, 0.0, rows))));
    for (const Line& contour : path.contours)
        for (std::size_t i = 0; i < contour.size(); ++i)
            accumulator.add(contour[i], contour[(i + 1) % contour.size()]);
    return accumulator.runs();
}

} // namespace bangvang
