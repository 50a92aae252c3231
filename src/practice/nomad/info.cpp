// SPDX-License-Identifier: MIT
// /info (NOMAD contract 1): the shape is the real server's, the lists hold what the practice server
// recognises.
#include "practice/nomad/routes.h"

#include <string_view>

namespace slipway::practice::nomad {

namespace {

Json code(const char *name, const char *homepage)
{
    return Json::object({{"code_name", name}, {"code_homepage", homepage}});
}

Json parserPlugin(const char *id, const char *name)
{
    return Json::object({{"id", id}, {"entry_point_type", "parser"}, {"name", name}});
}

Json statistics(const Store &store)
{
    std::size_t entries = 0;
    std::int64_t quantities = 0;
    for (const auto &[uploadId, table] : store.entries) {
        entries += table.size();
        for (const auto &[id, entry] : table)
            quantities += entry.quantities;
    }
    return Json::object({{"n_entries", entries},
                         {"n_uploads", store.uploads.size()},
                         {"n_quantities", quantities},
                         {"n_calculations", 0},
                         {"n_materials", 0}});
}

Json searchQuantities()
{
    Json result = Json::object();
    for (const char *name : {"entry_id", "upload_id", "mainfile", "parser_name", "datasets.dataset_id"})
        result.set(name,
                   Json::object({{"name", name}, {"many", std::string_view(name).starts_with("datasets")}}));
    return result;
}

Response info(Call &call)
{
    Json view = Json::object(
        {{"parsers", Json::texts({"parsers/archive", "parsers/vasp", "parsers/vasp",
                                  "parsers/quantumespresso", "parsers/fhi-aims"})},
         {"metainfo_packages", Json::texts({"general", "nomad.datamodel.metainfo.basesections"})},
         {"codes", Json::array({code("VASP", "https://www.vasp.at/"),
                                code("QuantumESPRESSO", "https://www.quantum-espresso.org/"),
                                code("FHI-aims", "https://fhi-aims.org/")})},
         {"normalizers", Json::texts({"MetainfoNormalizer", "ResultsNormalizer"})},
         {"plugin_entry_points",
          Json::array({parserPlugin("electronicparsers:vasp_parser_entry_point", "parsers/vasp"),
                       parserPlugin("electronicparsers:quantumespresso_parser_entry_point",
                                    "parsers/quantumespresso"),
                       parserPlugin("electronicparsers:fhiaims_parser_entry_point", "parsers/fhi-aims")})},
         {"plugin_packages",
          Json::array({Json::object({{"name", "electronicparsers"}, {"version", "practice"}})})},
         {"statistics", statistics(call.store())},
         {"search_quantities", searchQuantities()},
         {"version", call.one() ? "1.3.10" : "2.0.0"},
         {"deployment", "practice"},
         {"oasis", false},
         {"git", Json::object({{"ref", ""}, {"version", ""}, {"commit", ""}, {"log", ""}})}});
    if (call.two()) {
        view.set("collect_time", formatInstant(call.deployment.clock.now(), "%Y-%m-%dT%H:%M:%SZ"));
        view.set("public_data_size", 0);
        view.set("git", {});
    }
    return answer(view);
}

} // namespace

void addInfoRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"GET", "/info", info, Access::Optional, Body::None, "info:read"});
}

} // namespace slipway::practice::nomad
