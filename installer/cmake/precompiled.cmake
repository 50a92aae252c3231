# The headers that nearly every file reads, compiled once: they are most of what a file costs to compile.
# Only headers of others stand here: a change in the house never makes everything compile anew.
set(SLIPWAY_COMMON_HEADERS
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QMetaObject> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QThreadPool>
    <QTimer> <QUrl>
    <algorithm> <array> <chrono> <exception> <functional> <map> <memory> <mutex> <optional> <stop_token> <string>
    <utility> <variant> <vector>)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(slipway_flags INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>) # for ccache
endif()

# slipway_precompile(TARGET GROUP header...): the targets of a group share one set, made by the first of them.
# The targets of a group must be of one sort, libraries or programs, since these are compiled with other flags.
function(slipway_precompile target group)
    get_property(maker GLOBAL PROPERTY SLIPWAY_PRECOMPILED_${group})
    if(maker)
        target_precompile_headers(${target} REUSE_FROM ${maker})
    else()
        target_precompile_headers(${target} PRIVATE ${SLIPWAY_COMMON_HEADERS} ${ARGN})
        set_property(GLOBAL PROPERTY SLIPWAY_PRECOMPILED_${group} ${target})
    endif()
endfunction()
