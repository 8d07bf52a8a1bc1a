// Nothing but the headers that every test shares: they are compiled with this file, once; see CMakeLists.txt.
