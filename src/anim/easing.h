// The curves along which things move: the design's five, as functions that the compiler can evaluate.
#pragma once

namespace bangvang {

enum class Easing { linear, out, in, in_out, emphasis, out_expo };

// The curve of CSS `cubic-bezier(x1, y1, x2, y2)`: from (0, 0) to (1, 1), both x inside 0..1.
struct CubicBezier {
    double x1{0.0};
    double y1{0.0};
    double x2{1.0};
    double y2{1.0};

    // Height of the curve over `x` in 0..1.
    [[nodiscard]] constexpr double operator()(double x) const { return along(y1, y2, parameter(x)); }

private:
    // One coordinate at the curve's own parameter.
    [[nodiscard]] static constexpr double along(double a, double b, double t)
    {
        const double rest = 1.0 - t;
        return 3.0 * rest * rest * t * a + 3.0 * rest * t * t * b + t * t * t;
    }

    // x grows with the parameter, so halving finds it; 50 times reach the last bit of a double.
    [[nodiscard]] constexpr double parameter(double x) const
    {
        double low = 0.0;
        double high = 1.0;
        for (int i = 0; i < 50; ++i) {
            const double middle = (low + high) / 2.0;
            (along(x1, x2, middle) < x ? low : high) = middle;
        }
        return (low + high) / 2.0;
    }
};

inline constexpr CubicBezier curve_out{0.22, 0.8, 0.26, 1.0};
inline constexpr CubicBezier curve_in{0.55, 0.0, 0.85, 0.3};
inline constexpr CubicBezier curve_in_out{0.6, 0.04, 0.25, 1.0};
inline constexpr CubicBezier curve_emphasis{0.16, 0.9, 0.22, 1.0};

// 1 - 2^(-10 t), which stops a thousandth short of its end; the end itself is exact.
[[nodiscard]] constexpr double ease_out_expo(double t)
{
    // exp(-y) by its series of a 256th of it, squared eight times; std::exp2 is no constant expression.
    const double y = -10.0 * t * 0.693147180559945309 / 256.0;
    double power = 1.0 + y * (1.0 + y / 2.0 * (1.0 + y / 3.0 * (1.0 + y / 4.0 * (1.0 + y / 5.0))));
    for (int i = 0; i < 8; ++i)
        power *= power;
    return 1.0 - power;
}

// How far a motion is at the share `t` of its time. Before the beginning 0, after the end 1, exactly.
[[nodiscard]] constexpr double ease(Easing easing, double t)
{
    if (!(t > 0.0))
        return 0.0;
    if (t >= 1.0)
        return 1.0;
    switch (easing) {
    case Easing::out:
        return curve_out(t);
    case Easing::in:
        return curve_in(t);
    case Easing::in_out:
        return curve_in_out(t);
    case Easing::emphasis:
        return curve_emphasis(t);
    case Easing::out_expo:
        return ease_out_expo(t);
    case Easing::linear:
        break;
    }
    return t;
}

} // namespace bangvang
