// Every screen of the kiosk, one row each.
#include "screens/attract.h"
#include "screens/compare.h"
#include "screens/deck.h"
#include "screens/display.h"
#include "screens/home.h"
#include "screens/honor.h"
#include "screens/honoree.h"
#include "screens/indicator.h"
#include "screens/months.h"
#include "screens/movements.h"
#include "screens/notice.h"
#include "screens/pin.h"
#include "screens/progress.h"
#include "screens/ranking.h"
#include "screens/reader.h"
#include "screens/screen.h"
#include "screens/search.h"
#include "screens/service.h"
#include "screens/unit.h"

#include <cassert>

namespace bangvang {

std::unique_ptr<Screen> make_screen(Place place)
{
    switch (place) {
    case Place::attract:
        return make_attract_screen();
    case Place::home:
        return make_home_screen();
    case Place::ranking:
        return make_ranking_screen();
    case Place::unit:
        return make_unit_screen();
    case Place::progress:
        return make_progress_screen();
    case Place::indicator:
        return make_indicator_screen();
    case Place::honor:
        return make_honor_screen();
    case Place::honoree:
        return make_honoree_screen();
    case Place::movements:
        return make_movements_screen();
    case Place::reader:
        return make_reader_screen();
    case Place::search:
        return make_search_screen();
    case Place::notice:
        return make_notice_screen();
    case Place::compare:
        return make_compare_screen();
    case Place::months:
        return make_months_screen();
    case Place::display:
        return make_display_screen();
    case Place::deck:
        return make_deck_screen();
    case Place::pin:
        return make_pin_screen();
    case Place::service:
        return make_service_screen();
    }
    assert(false && "every place has a screen");
    return make_notice_screen();
}

} // namespace bangvang
