// A technician's way to the panel, and everybody else's way not to.
#include "support/sample_snapshot.h"
#include "support/visit.h"
#include "views/service_view.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace bangvang::testing {

namespace {

constexpr std::array shapes{std::pair(960, 540), std::pair(540, 960)};
constexpr std::string_view pin = "194738";

VisitSettings at(Place place, const std::pair<int, int>& shape = shapes[0])
{
    return {.width_px = shape.first,
            .height_px = shape.second,
            .app = {.start = {.place = place}},
            .service_open = false};
}

// A kiosk whose PIN is set: what the shell answers is said by hand.
struct Kiosk {
    Visit visit;
    ServiceInput said{};

    Kiosk(Headless& headless, const VisitSettings& settings) : visit(headless, sample_snapshot(), settings)
    {
        said.pin.kind = PinReport::Kind::ready;
        auto facts = std::make_shared<ServiceFacts>(picture_facts(sample_snapshot()->identity));
        said.facts = std::move(facts);
        visit.tell(said);
    }

    void hold_emblem(Seconds time = Seconds(3.1))
    {
        const Point emblem = visit.hit("emblem")->rect.center();
        visit.down(emblem);
        visit.wait(time);
        visit.up(emblem);
        visit.settle();
    }
    // The digits by finger; gives back the attempt that follows.
    [[nodiscard]] std::optional<PinAttempt> enter(std::string_view digits)
    {
        for (const char digit : digits)
            visit.tap(std::string("pin.") + digit);
        return visit.take_wishes().pin;
    }
    void answer(PinReport::Kind kind, int tries_left = 3, Seconds locked = Seconds(0))
    {
        ++said.pin.attempt;
        said.pin.kind = kind;
        said.pin.tries_left = tries_left;
        said.pin.locked_until = visit.now() + std::chrono::duration_cast<Duration>(locked);
        visit.tell(said);
        visit.wait(Seconds(1));
    }
    void open()
    {
        hold_emblem();
        REQUIRE(visit.place() == Place::pin);
        REQUIRE(enter(pin));
        answer(PinReport::Kind::open);
        REQUIRE(visit.place() == Place::service);
    }
};

std::string digits_of(const PinAttempt& attempt)
{
    return {attempt.digits.begin(), attempt.digits.end()};
}

} // namespace

TEST_CASE("three seconds on the emblem lead to the pad, on every screen with a header, and not less")
{
    Headless headless;
    for (const auto& shape : shapes)
        for (const Place place : {Place::home, Place::ranking, Place::progress, Place::honor, Place::search,
                                  Place::movements, Place::display}) {
            Kiosk kiosk(headless, at(place, shape));
            kiosk.hold_emblem(Seconds(2.8));
            CHECK(kiosk.visit.place() == place);
            kiosk.hold_emblem();
            CHECK(kiosk.visit.place() == Place::pin);
            kiosk.visit.tap("pin.cancel");
            CHECK(kiosk.visit.place() == place);
        }
}

TEST_CASE("nothing shows for a second, then a ring, and a finger that wanders means nothing")
{
    Headless headless;
    VisitSettings settings = at(Place::home);
    settings.app.reduced_motion = true;
    Kiosk kiosk(headless, settings);
    Visit& visit = kiosk.visit;
    const Point emblem = visit.hit("emblem")->rect.center();
    visit.settle();
    const int drawn = visit.drawn();
    visit.down(emblem);
    visit.wait(Seconds(0.95));
    CHECK(visit.drawn() == drawn);
    visit.wait(Seconds(0.5));
    CHECK(visit.drawn() > drawn);
    visit.move(emblem + Point{90.0F, 0.0F});
    visit.wait(Seconds(4));
    visit.up(emblem + Point{90.0F, 0.0F});
    visit.settle();
    CHECK(visit.place() == Place::home);
    visit.down(emblem, 0);
    visit.down({900.0F, 600.0F}, 1);
    visit.wait(Seconds(4));
    CHECK(visit.place() == Place::home);
}

TEST_CASE("without a PIN the emblem says in both languages how one is set, and opens nothing")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.said.pin.kind = PinReport::Kind::none_set;
    kiosk.visit.tell(kiosk.said);
    kiosk.hold_emblem();
    CHECK(kiosk.visit.place() == Place::home);
    CHECK(kiosk.visit.says("Máy chưa đặt mã PIN"));
    CHECK(kiosk.visit.says("No PIN is set"));
    kiosk.visit.wait(Seconds(13));
    CHECK_FALSE(kiosk.visit.says("Máy chưa đặt mã PIN"));
}

TEST_CASE("six digits by finger go out once, are wiped, and never stand in the navigation or its name")
{
    Headless headless;
    for (const auto& shape : shapes) {
        Kiosk kiosk(headless, at(Place::ranking, shape));
        kiosk.hold_emblem();
        const Navigation before = kiosk.visit.navigation();
        const auto attempt = kiosk.enter(pin);
        REQUIRE(attempt);
        CHECK(digits_of(*attempt) == pin);
        CHECK(kiosk.visit.navigation().stack == before.stack);
        CHECK(screen_name(kiosk.visit.route()) == "pin");
        for (const DrawnText& text : kiosk.visit.texts())
            CHECK(text.text.find(pin) == std::string::npos);
        CHECK(kiosk.visit.says("Đang kiểm tra"));
        CHECK(kiosk.visit.hit("pin.1") == nullptr); // while it is checked digits mean nothing
        kiosk.visit.act(TypePin{1});
        kiosk.answer(PinReport::Kind::open);
        CHECK(kiosk.visit.place() == Place::service);
        CHECK_FALSE(kiosk.visit.take_wishes().pin);
    }
}

TEST_CASE("what was typed wrong can be taken back, and cancelling forgets it")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.hold_emblem();
    CHECK_FALSE(kiosk.enter("19999"));
    for (int i = 0; i < 3; ++i)
        kiosk.visit.tap("pin.erase");
    const auto attempt = kiosk.enter("4738");
    REQUIRE(attempt);
    CHECK(digits_of(*attempt) == "194738");
    kiosk.answer(PinReport::Kind::wrong, 2);
    CHECK_FALSE(kiosk.enter("12345"));
    kiosk.visit.tap("pin.cancel");
    kiosk.hold_emblem();
    CHECK_FALSE(kiosk.enter("6"));
}

TEST_CASE("errors are counted down in words, a lock says how long, and afterwards the PIN opens")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    Visit& visit = kiosk.visit;
    kiosk.hold_emblem();
    for (const int left : {2, 1}) {
        REQUIRE(kiosk.enter("111112"));
        kiosk.answer(PinReport::Kind::wrong, left);
        CHECK(visit.says("Còn " + std::to_string(left) + " lần thử"));
    }
    REQUIRE(kiosk.enter("111112"));
    kiosk.answer(PinReport::Kind::locked, 0, Seconds(900));
    CHECK(visit.says("Mở lại sau 15 phút"));
    CHECK(visit.hit("pin.1") == nullptr);
    visit.act(TypePin{1});
    CHECK_FALSE(visit.take_wishes().pin);
    kiosk.said.pin.kind = PinReport::Kind::ready;
    kiosk.said.pin.tries_left = 3;
    visit.tell(kiosk.said);
    REQUIRE(kiosk.enter(pin));
    kiosk.answer(PinReport::Kind::open);
    CHECK(visit.place() == Place::service);
}

TEST_CASE("a PIN whose file cannot be read or written opens nothing and says so")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.said.pin.kind = PinReport::Kind::broken;
    kiosk.visit.tell(kiosk.said);
    kiosk.hold_emblem();
    CHECK(kiosk.visit.says("Bảng vẫn khóa"));
    CHECK(kiosk.visit.hit("pin.1") == nullptr);
}

TEST_CASE("nothing but the PIN opens the panel: no route, no action, no old answer")
{
    Headless headless;
    Kiosk started(headless, at(Place::service));
    CHECK(started.visit.place() == Place::pin);
    Kiosk kiosk(headless, at(Place::home));
    kiosk.visit.act(Open{Route{.place = Place::service}});
    CHECK(kiosk.visit.place() == Place::pin);
    kiosk.visit.act(Change{Route{.place = Place::service, .section = 1}});
    CHECK(kiosk.visit.place() == Place::pin);
    kiosk.answer(PinReport::Kind::open); // nobody has typed anything
    CHECK(kiosk.visit.place() == Place::pin);
    kiosk.visit.act(OrderService{ServiceOrder::power_off});
    kiosk.visit.act(SetService{});
    kiosk.visit.act(TestGlass{});
    const ServiceWishes wishes = kiosk.visit.take_wishes();
    CHECK(wishes.orders.empty());
    CHECK_FALSE(wishes.save);
    CHECK(kiosk.visit.place() == Place::pin);
}

TEST_CASE("an answer that comes after the pad was left opens nothing")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.hold_emblem();
    REQUIRE(kiosk.enter(pin));
    kiosk.visit.tap("pin.cancel");
    kiosk.answer(PinReport::Kind::open);
    CHECK(kiosk.visit.place() == Place::home);
    kiosk.hold_emblem();
    CHECK(kiosk.visit.place() == Place::pin);
}

TEST_CASE("pad and panel close after a minute without a touch, and then the PIN is asked for again")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::ranking));
    Visit& visit = kiosk.visit;
    kiosk.hold_emblem();
    visit.wait(Seconds(61));
    CHECK(visit.place() == Place::attract);
    visit.act(Wake{Route{}});
    kiosk.open();
    CHECK(visit.says("Tự đóng sau"));
    visit.wait(Seconds(30));
    CHECK(visit.place() == Place::service);
    CHECK_FALSE(visit.says("Chạm để ở lại"));
    visit.tap("service.tab.settings");
    visit.wait(Seconds(58));
    CHECK(visit.place() == Place::service);
    visit.wait(Seconds(3));
    CHECK(visit.place() == Place::attract);
    visit.act(Open{Route{.place = Place::service}});
    CHECK(visit.place() == Place::pin);
}

TEST_CASE("the dock and Back leave the panel, and the way in is closed behind")
{
    Headless headless;
    for (const char* way : {"nav.back", "nav.home", "nav.ranking"}) {
        Kiosk kiosk(headless, at(Place::progress));
        kiosk.open();
        kiosk.visit.tap(way);
        CHECK(kiosk.visit.place() != Place::service);
        kiosk.visit.act(Open{Route{.place = Place::service}});
        CHECK(kiosk.visit.place() == Place::pin);
    }
}

TEST_CASE("the panel's buttons ask once more before they change what is shown or what runs")
{
    struct Button {
        const char* id;
        ServiceOrder order;
        bool asks;
        const char* tab;
    };
    Headless headless;
    for (const auto& shape : shapes)
        for (const Button& button : {Button{"service.check", ServiceOrder::check_now, false, "overview"},
                                     Button{"service.back", ServiceOrder::way_back, true, "overview"},
                                     Button{"service.restart", ServiceOrder::restart, true, "overview"},
                                     Button{"service.import", ServiceOrder::import_stick, false, "settings"},
                                     Button{"service.power", ServiceOrder::power_off, true, "settings"}}) {
            Kiosk kiosk(headless, at(Place::home, shape));
            kiosk.open();
            Visit& visit = kiosk.visit;
            visit.tap(std::string("service.tab.") + button.tab);
            (void)visit.take_wishes();
            visit.tap(button.id);
            if (button.asks) {
                CHECK(visit.take_wishes().orders.empty());
                visit.tap("service.no");
                CHECK(visit.take_wishes().orders.empty());
                visit.tap(button.id);
                visit.tap("service.yes");
            }
            CHECK(visit.take_wishes().orders == std::vector{button.order});
            CHECK(visit.hit("service.yes") == nullptr);
            CHECK(visit.place() == Place::service);
        }
}

TEST_CASE("what was set aside is said, and the button leads back to the newer one")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.open();
    ServiceFacts facts = *kiosk.said.facts;
    facts.set_aside = ServiceFacts::Stored{1, 1042, "abcdef0123"};
    kiosk.said.facts = std::make_shared<const ServiceFacts>(facts);
    kiosk.visit.tell(kiosk.said);
    CHECK(kiosk.visit.says("Gói bị gác lại"));
    kiosk.visit.tap("service.undo");
    kiosk.visit.tap("service.yes");
    CHECK(kiosk.visit.take_wishes().orders == std::vector{ServiceOrder::undo_way_back});
}

TEST_CASE("settings hold at once and are handed out to be kept")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.open();
    Visit& visit = kiosk.visit;
    visit.tap("service.tab.settings");
    visit.tap("service.theme.lacquer");
    CHECK(visit.app().theme() == ThemeName::lacquer);
    visit.tap("service.list.less");
    visit.tap("service.language.en");
    CHECK(visit.navigation().language == Language::en);
    CHECK(visit.navigation().home_language == Language::en);
    const auto saved = visit.take_wishes().save;
    REQUIRE(saved);
    CHECK(saved->theme == ThemeChoice::lacquer);
    CHECK(saved->idle.list == Seconds(45));
    CHECK(saved->language == Language::en);
}

TEST_CASE("the test of the glass shows each finger, counts them, and ends when the middle is held")
{
    Headless headless;
    for (const auto& shape : shapes) {
        Kiosk kiosk(headless, at(Place::home, shape));
        kiosk.open();
        Visit& visit = kiosk.visit;
        visit.tap("service.touch");
        CHECK(visit.says("Chạm khắp mặt kính"));
        CHECK(visit.hits("").empty());
        for (int finger = 0; finger < 10; ++finger)
            visit.down({100.0F + 80.0F * static_cast<float>(finger), 300.0F}, finger);
        CHECK(visit.says("10 ngón"));
        for (int finger = 0; finger < 10; ++finger)
            visit.up({100.0F + 80.0F * static_cast<float>(finger), 300.0F}, finger);
        const Point middle = visit.layout().screen().center();
        visit.down(middle);
        visit.wait(Seconds(3.2));
        visit.up(middle);
        visit.settle();
        CHECK(visit.place() == Place::service);
        CHECK(visit.hit("service.touch") != nullptr);
        visit.tap("service.touch");
        visit.wait(Seconds(21));
        CHECK(visit.hit("service.touch") != nullptr);
        visit.tap("service.screen");
        for (int color = 0; color < 6; ++color) {
            CHECK(visit.hits("").empty());
            visit.tap_at(middle);
        }
        CHECK(visit.hit("service.screen") != nullptr);
    }
}

TEST_CASE("nobody is asked for a PIN while somebody presents or the glass is wiped")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::progress));
    kiosk.visit.act(Present{.on = true});
    kiosk.visit.act(Open{Route{.place = Place::ranking}});
    REQUIRE(kiosk.visit.hit("emblem") != nullptr);
    kiosk.hold_emblem();
    CHECK(kiosk.visit.place() == Place::ranking);
}

TEST_CASE("a kiosk without figures has a way to the panel as well")
{
    Headless headless;
    Visit visit(headless, nullptr, at(Place::home));
    ServiceInput said;
    said.pin.kind = PinReport::Kind::ready;
    visit.tell(said);
    const Point emblem = visit.hit("emblem")->rect.center();
    visit.down(emblem);
    visit.wait(Seconds(3.1));
    visit.up(emblem);
    visit.settle();
    CHECK(visit.place() == Place::pin);
    CHECK(visit.hit("pin.1") != nullptr);
}

TEST_CASE("facts are asked for while the panel or its pad is there, and not otherwise")
{
    Headless headless;
    Kiosk kiosk(headless, at(Place::home));
    kiosk.visit.frame();
    CHECK_FALSE(kiosk.visit.output().service.watching);
    kiosk.open();
    CHECK(kiosk.visit.output().service.watching);
    kiosk.visit.tap("nav.home");
    CHECK_FALSE(kiosk.visit.output().service.watching);
}

} // namespace bangvang::testing
