// SPDX-License-Identifier: MIT
#include "faultydisk.h"

#include <sqlite3.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace slipway::tests {

namespace {

enum class Mode { Once, Full, Gone };
enum class Kind { Write, Other };

Mode mode = Mode::Once;
long due = 0;
std::string report;
std::atomic<long> accesses{0};
std::atomic<bool> failed{false};
sqlite3_vfs *disk = nullptr;

/// SQLITE_OK, or what this access shall fail with.
int complaint(Kind kind, int inputOutput)
{
    if (mode == Mode::Full && kind != Kind::Write)
        return SQLITE_OK;
    const long number = ++accesses;
    if (number < due || (mode == Mode::Once && number > due))
        return SQLITE_OK;
    failed = true;
    return mode == Mode::Full ? SQLITE_FULL : inputOutput;
}

struct File
{
    sqlite3_file base;
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *in(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->inner();
}

const sqlite3_io_methods *methods(sqlite3_file *file)
{
    return in(file)->pMethods;
}

int closeFile(sqlite3_file *file)
{
    return methods(file)->xClose(in(file));
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_READ))
        return bad;
    return methods(file)->xRead(in(file), bytes, size, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const bool isFirst = !failed;
    if (const int bad = complaint(Kind::Write, SQLITE_IOERR_WRITE)) {
        if (mode == Mode::Gone && isFirst)
            methods(file)->xWrite(in(file), bytes, size / 2, offset);
        return bad;
    }
    return methods(file)->xWrite(in(file), bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_TRUNCATE))
        return bad;
    return methods(file)->xTruncate(in(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_FSYNC))
        return bad;
    return methods(file)->xSync(in(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_FSTAT))
        return bad;
    return methods(file)->xFileSize(in(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_LOCK))
        return bad;
    return methods(file)->xLock(in(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return methods(file)->xUnlock(in(file), level);
}

int isReserved(sqlite3_file *file, int *result)
{
    return methods(file)->xCheckReservedLock(in(file), result);
}

int control(sqlite3_file *file, int operation, void *argument)
{
    return methods(file)->xFileControl(in(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return methods(file)->xSectorSize(in(file));
}

int characteristics(sqlite3_file *file)
{
    return methods(file)->xDeviceCharacteristics(in(file));
}

// Version 1, without shared memory: the journal is opened for one program alone and never maps any.
constexpr sqlite3_io_methods wrapped{1,        closeFile,  readFile,        writeFile,  truncateFile,
                                     syncFile, sizeOfFile, lockFile,        unlockFile, isReserved,
                                     control,  sectorSize, characteristics, nullptr,    nullptr,
                                     nullptr,  nullptr,    nullptr,         nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (!name || !std::strstr(name, "journal.sqlite"))
        return disk->xOpen(disk, name, file, flags, outFlags); // its own file, not ours
    if (const int bad = complaint(Kind::Other, SQLITE_CANTOPEN))
        return bad;
    const int result = disk->xOpen(disk, name, in(file), flags, outFlags);
    if (result == SQLITE_OK)
        file->pMethods = &wrapped;
    return result;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    if (const int bad = complaint(Kind::Other, SQLITE_IOERR_DELETE))
        return bad;
    return disk->xDelete(disk, name, sync);
}

void writeReport()
{
    if (std::FILE *file = std::fopen(report.c_str(), "w")) {
        std::fprintf(file, "%ld %d\n", accesses.load(), failed ? 1 : 0);
        std::fclose(file);
    }
}

} // namespace

void installFaultyDisk()
{
    const char *wish = std::getenv("SLIPWAY_TEST_DISK");
    if (!wish)
        return;
    const std::string text(wish);
    const std::size_t first = text.find(':');
    const std::size_t second = text.find(':', first + 1);
    const std::string word = text.substr(0, first);
    mode = word == "full" ? Mode::Full : word == "gone" ? Mode::Gone : Mode::Once;
    due = std::stol(text.substr(first + 1, second - first - 1));
    report = text.substr(second + 1);
    disk = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs layer = *disk;
    layer.zName = "faulty";
    layer.szOsFile = disk->szOsFile + static_cast<int>(sizeof(File));
    layer.xOpen = openFile;
    layer.xDelete = deleteFile;
    sqlite3_vfs_register(&layer, 1);
    std::atexit(writeReport);
}

} // namespace slipway::tests
